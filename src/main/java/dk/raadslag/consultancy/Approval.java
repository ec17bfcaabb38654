package dk.raadslag.consultancy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The director's commitment to the chosen consultant.
 *
 * @param approvedBy the director's user id
 * @param documentId the commitment on paper, or null before it is issued
 */
record Approval(
        OffsetDateTime approvedAt,
        String approvedBy,
        @Nullable UUID documentId) {

    Approval issuedAs(UUID document) {
        return new Approval(approvedAt, approvedBy, document);
    }
}
