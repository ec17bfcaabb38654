package dk.raadslag.document;

import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A filed document.
 *
 * @param type the template it was made from
 * @param title in Danish, as shown in lists
 */
public record StoredDocument(
        UUID id, CaseNumber number, String type, String title, String sha256, OffsetDateTime createdAt) {}
