package dk.raadslag.notification;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the letters of the outbox to the mail server, each in its own transaction; any number of nodes may do so at once. */
@Component
@ConditionalOnProperty("spring.mail.host")
class LetterPost {

    private static final Logger LOG = LoggerFactory.getLogger(LetterPost.class);

    private final Outbox outbox;
    private final Departure departure;
    private final LetterMail mail;
    private final JavaMailSender server;
    private final TransactionTemplate transaction;
    private final MailSettings settings;

    LetterPost(
            Outbox outbox,
            Departure departure,
            LetterMail mail,
            JavaMailSender server,
            TransactionTemplate transaction,
            MailSettings settings) {
        if (!settings.areComplete()) {
            throw new IllegalStateException(
                    "spring.mail.host is set: set raadslag.mail.sender and raadslag.mail.recipient-domain too");
        }
        this.outbox = outbox;
        this.departure = departure;
        this.mail = mail;
        this.server = server;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Sends what is due. It stops at the first failure, so that a server that is down is asked once per round. */
    @Scheduled(fixedDelayString = "${raadslag.mail.interval:PT10S}")
    void sendDue() {
        boolean sent;
        do {
            sent = Boolean.TRUE.equals(transaction.execute(status -> sendNext()));
        } while (sent);
    }

    private boolean sendNext() {
        Optional<Letter> next = outbox.takeNextDue();
        return next.isPresent() && send(next.get());
    }

    private boolean send(Letter waiting) {
        String address = settings.addressOf(waiting.recipientGroup());
        Letter letter = departure.of(waiting, address);
        try {
            server.send(message -> mail.write(message, letter, address, settings));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Letter {} to {} was not sent and will be tried again: {}",
                    letter.id(),
                    address,
                    failure.toString());
            outbox.failed(waiting, failure);
            return false;
        }
        outbox.sent(letter);
        return true;
    }
}
