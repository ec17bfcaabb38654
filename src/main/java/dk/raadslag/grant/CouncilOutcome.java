package dk.raadslag.grant;

/** What became of a matter before the council. */
enum CouncilOutcome {
    DECIDED,
    POSTPONED,
    DROPPED,
    GRANT,
    REFUSE,
    WITHDRAWN
}
