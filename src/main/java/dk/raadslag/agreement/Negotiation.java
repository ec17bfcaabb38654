package dk.raadslag.agreement;

/** Where the answers of the parties leave an offer. */
enum Negotiation {
    OPEN,
    ACCEPTED,
    COUNTERED,
    REFUSED
}
