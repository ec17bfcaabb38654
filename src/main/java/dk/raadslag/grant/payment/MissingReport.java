package dk.raadslag.grant.payment;

/** What the director decides where the applicant does not report. */
enum MissingReport {
    WAIT,
    END
}
