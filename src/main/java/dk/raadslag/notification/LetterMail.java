package dk.raadslag.notification;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Pdf;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** A letter as an e-mail. Its message id is the letter's, so that a mail sent twice after a crash can be recognised. */
@Component
class LetterMail {

    private final Documents documents;

    LetterMail(Documents documents) {
        this.documents = documents;
    }

    void write(MimeMessage message, Letter letter, String address, MailSettings settings) throws MessagingException {
        List<UUID> enclosed = Stream.of(letter.documentId(), letter.annexId())
                .filter(Objects::nonNull)
                .toList();
        var mail = new MimeMessageHelper(message, !enclosed.isEmpty(), StandardCharsets.UTF_8.name());
        mail.setValidateAddresses(true);
        mail.setFrom(settings.sender());
        mail.setTo(address);
        mail.setSubject(letter.subject());
        mail.setText(letter.text());
        for (UUID document : enclosed) {
            enclose(mail, documents.find(document).orElseThrow());
        }
        message.setHeader("Date", date(letter));
        message.setHeader("Message-ID", "<%s@%s>".formatted(letter.id(), settings.senderDomain()));
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** In Danish time, so that the header bears the day of the letter. */
    private static String date(Letter letter) {
        return RFC_1123_DATE_TIME.format(Objects.requireNonNull(letter.sentAt()).atZoneSameInstant(Danish.ZONE));
    }

    private static void enclose(MimeMessageHelper mail, Pdf pdf) throws MessagingException {
        String name = pdf.document().type() + "-" + pdf.document().number() + ".pdf";
        mail.addAttachment(name, new ByteArrayResource(pdf.content()), "application/pdf");
    }
}
