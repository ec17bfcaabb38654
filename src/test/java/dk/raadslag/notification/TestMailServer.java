package dk.raadslag.notification;

import dk.raadslag.support.CaseFile;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Lets a test have a mail server. Other tests have none: letters are laid out in the application. */
@Component
@Primary
class TestMailServer extends MailServer {

    private boolean open;

    TestMailServer() {
        super("");
    }

    /** Nothing waits any more of what earlier tests have written. */
    void endOf(CaseFile earlier) {
        earlier.change("""
                UPDATE raadslag.letter SET sent_at = written_at, address = 'other test',
                    answer_by = CASE WHEN answer_within IS NOT NULL THEN DATE '9999-01-01' END WHERE sent_at IS NULL""");
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    @Override
    boolean isSet() {
        return open;
    }
}
