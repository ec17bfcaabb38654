package dk.raadslag.notification;

import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one recipient.
 *
 * @param number the matter, or null of a reminder that concerns several
 * @param template the file of {@code resources/letters} it was written from
 * @param recipientGroup for example {@code jc-municipal-0851}
 * @param recipientName in Danish, for example {@code Den kommunale ansvarlige, Jobcenter Aalborg}
 * @param documentId the document enclosed, or null
 * @param annexId the second document enclosed, or null
 * @param attempts how often sending it was tried in vain
 * @param sentAt when the mail server took it, or null
 * @param lastError why the last attempt failed, or null
 */
public record Letter(
        UUID id,
        @Nullable CaseNumber number,
        String template,
        String recipientGroup,
        String recipientName,
        String subject,
        String body,
        @Nullable UUID documentId,
        @Nullable UUID annexId,
        OffsetDateTime writtenAt,
        int attempts,
        @Nullable OffsetDateTime sentAt,
        @Nullable String lastError) {

    static final String COLUMNS =
            "id, number, template, recipient_group, recipient_name, subject, body, document_id, annex_id, written_at, attempts, sent_at, last_error";
}
