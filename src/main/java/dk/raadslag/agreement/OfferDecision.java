package dk.raadslag.agreement;

/** What the director does with a draft. */
enum OfferDecision {
    SEND,
    REVISE
}
