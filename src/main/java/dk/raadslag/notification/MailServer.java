package dk.raadslag.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail server that takes the letters, if there is one. */
@Component
class MailServer {

    private final boolean set;

    MailServer(@Value("${spring.mail.host:}") String host) {
        set = !host.isBlank();
    }

    /** Whether letters go by mail; otherwise they are read in the application, as soon as they are written. */
    boolean isSet() {
        return set;
    }
}
