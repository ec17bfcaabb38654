package dk.raadslag.order;

import java.time.OffsetDateTime;
import java.util.UUID;

/** One draft of the director's recommendation to the minister; a changed draft is a new recommendation. */
record Recommendation(
        UUID id,
        String caseNumber,
        int revision,
        Ground ground,
        String grounds,
        String evidence,
        String newFacts,
        Mode proposedMode,
        Status status,
        OffsetDateTime draftedAt,
        String directorReason,
        UUID councilOpinionId,
        UUID documentId,
        String answerReason,
        UUID refusalDocumentId) {

    /** Where a recommendation stands. */
    enum Status {
        DRAFT,
        REVISED,
        NOT_SENT,
        TO_SEND,
        SENT,
        RETURNED,
        WITHDRAWN,
        ORDERED,
        DECLINED
    }
}
