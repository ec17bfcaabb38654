package dk.raadslag.council;

/** The regional director's answers to a council's own recommendation. */
public enum Answer {
    FOLLOWED("Indstillingen følges."),
    PARTLY("Indstillingen følges delvist."),
    NOT_FOLLOWED("Indstillingen følges ikke.");

    private final String danish;

    Answer(String danish) {
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
