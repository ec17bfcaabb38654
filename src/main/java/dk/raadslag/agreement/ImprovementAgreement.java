package dk.raadslag.agreement;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A written agreement between the region and the responsible parties to improve the effort (§ 11, stk. 1).
 *
 * @param amends the agreement it replaces once it is signed, or null
 * @param round how often a draft has been offered; answers and signatures count for one round only
 * @param offeredAt when it was last offered in writing, or null
 * @param refusedKinds the effort kind whose party would not sign while the other did, or null
 */
public record ImprovementAgreement(
        UUID id,
        String caseNumber,
        UUID amends,
        Status status,
        int round,
        String howText,
        String whenText,
        String followUpText,
        LocalDate validFrom,
        LocalDate validTo,
        OffsetDateTime draftChangedAt,
        UUID councilOpinionId,
        OffsetDateTime offeredAt,
        UUID offerDocumentId,
        String refusedKinds,
        OffsetDateTime narrowedAt,
        OffsetDateTime notReachedAt,
        OffsetDateTime signedAt,
        UUID documentId,
        String evaluationText,
        UUID evaluationDocumentId,
        OffsetDateTime evaluatedAt) {

    /** Where the agreement stands. */
    public enum Status {
        DRAFT("er et udkast"),
        OFFERED("er tilbudt parterne"),
        ACTIVE("er i kraft"),
        EVALUATED("er evalueret"),
        REPLACED("er afløst af en ny aftale"),
        NOT_REACHED("kunne ikke opnås");

        private final String danish;

        Status(String danish) {
            this.danish = danish;
        }
    }

    void demand(Status expected) {
        Require.that(
                status == expected,
                "Aftalen %s, så det kan ikke lade sig gøre. Åbn sagen igen for at se, hvor den står."
                        .formatted(status.danish));
    }

    boolean wasSigned() {
        return status == Status.ACTIVE || status == Status.EVALUATED || status == Status.REPLACED;
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    String period() {
        return "%s til %s".formatted(Danish.date(validFrom), Danish.date(validTo));
    }
}
