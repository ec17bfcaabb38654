package dk.raadslag.agreement;

/** What the regional office does next with the result requirements of a draft. */
enum RequirementStep {
    /** Keep the requirement and write one more. */
    ADD_ANOTHER,
    /** Keep the requirement; it is the last. */
    DONE,
    /** The requirements that are there are all. */
    NO_MORE,
    /** Drop all requirements and write the draft again. */
    START_OVER;

    boolean adds() {
        return this == ADD_ANOTHER || this == DONE;
    }

    boolean finishes() {
        return this == DONE || this == NO_MORE;
    }
}
