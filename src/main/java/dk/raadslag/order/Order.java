package dk.raadslag.order;

import java.time.LocalDate;
import java.util.UUID;

/** An order of the minister to use other providers (§ 11, stk. 2). */
record Order(
        UUID id,
        UUID recommendationId,
        String caseNumber,
        Mode mode,
        LocalDate decidedOn,
        LocalDate deadline,
        String reason,
        UUID documentId,
        Compliance compliance) {

    /** Whether the order is carried out. */
    enum Compliance {
        PENDING,
        PARTLY,
        IMPLEMENTED,
        NOT_IMPLEMENTED
    }
}
