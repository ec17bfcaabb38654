package dk.raadslag.agreement;

/** What the director establishes when not all parties accept. */
enum NoAgreementDecision {
    NOT_REACHED,
    PARTIAL,
    NEW_OFFER
}
