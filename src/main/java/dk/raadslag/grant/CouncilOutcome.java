package dk.raadslag.grant;

/** What became of a matter before the council. */
public enum CouncilOutcome {
    DECIDED,
    POSTPONED,
    DROPPED,
    GRANT,
    REFUSE,
    WITHDRAWN
}
