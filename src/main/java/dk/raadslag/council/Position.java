package dk.raadslag.council;

/** The positions of the council. The director must hear it and is not bound by it (§ 11, stk. 3). */
public enum Position {
    FOR("for"),
    AGAINST("imod"),
    MIXED("delt"),
    NO_COMMENT("uden bemærkninger");

    private final String danish;

    Position(String danish) {
        this.danish = danish;
    }

    /** For example {@code imod}. */
    public String danish() {
        return danish;
    }
}
