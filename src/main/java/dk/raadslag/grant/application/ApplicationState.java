package dk.raadslag.grant.application;

/** Whether the applicant still wants what was applied for. */
enum ApplicationState {
    STANDS,
    WITHDRAWN;

    boolean stands() {
        return this == STANDS;
    }
}
