package dk.raadslag.agreement;

/** What the decision table finds about one result requirement. */
enum Outcome {
    MET("opfyldt"),
    PARTLY("delvist opfyldt"),
    NOT_MET("ikke opfyldt"),
    NOT_DOCUMENTED("ikke dokumenteret");

    private final String danish;

    Outcome(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }

    boolean isDocumented() {
        return this != NOT_DOCUMENTED;
    }

    /** A result only partly reached is not reached (§ 11, stk. 2: »ikke forbedres som aftalt«). */
    boolean isFailure() {
        return this == NOT_MET || this == PARTLY;
    }
}
