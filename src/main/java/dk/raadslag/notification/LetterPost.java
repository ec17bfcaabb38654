package dk.raadslag.notification;

import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the letters of the outbox to the mail server, several over one connection. Each is taken, sent and kept as sent before the next,
 * so that a kill repeats one at most, and no transaction waits for the server. Any number of nodes may do so at once.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class LetterPost {

    private static final Logger LOG = LoggerFactory.getLogger(LetterPost.class);

    private final Outbox outbox;
    private final Departure departure;
    private final LetterMail mail;
    private final JavaMailSenderImpl server;
    private final TransactionTemplate transaction;
    private final MailSettings settings;

    LetterPost(
            Outbox outbox,
            Departure departure,
            LetterMail mail,
            JavaMailSenderImpl server,
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

    /** Sends what is due. A letter that is refused holds up no other; a server that is gone is asked once per round. */
    @Scheduled(fixedDelayString = "${raadslag.mail.interval:PT10S}")
    void sendDue() {
        transaction.executeWithoutResult(status -> outbox.bringBack(settings.patience()));
        try (var connection = new MailConnection(server)) {
            Optional<Letter> next = take();
            while (next.isPresent() && send(next.get(), connection)) {
                next = take();
            }
        }
    }

    private Optional<Letter> take() {
        return Objects.requireNonNull(transaction.execute(status -> outbox.takeNextDue(settings.patience())));
    }

    /** Tells if the server takes more. */
    private boolean send(Letter waiting, MailConnection connection) {
        String address = settings.addressOf(waiting.recipientGroup());
        Letter letter = departure.of(waiting, address);
        try {
            connection.send(message -> mail.write(message, letter, address, settings));
        } catch (Exception failure) {
            LOG.warn(
                    "Letter {} to {} was not sent and will be tried again: {}",
                    letter.id(),
                    address,
                    failure.toString());
            transaction.executeWithoutResult(status -> outbox.failed(waiting, failure));
            return connection.isOpen();
        }
        transaction.executeWithoutResult(status -> outbox.sent(letter));
        return true;
    }
}
