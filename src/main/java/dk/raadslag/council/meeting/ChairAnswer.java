package dk.raadslag.council.meeting;

/** What the chair answers to what the secretariat has written. */
enum ChairAnswer {
    APPROVE,
    SEND_BACK
}
