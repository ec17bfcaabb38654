package dk.raadslag.council;

/** The decisions of a case in which the council must be involved (§ 11, stk. 3). */
public enum Stage {
    REACTION("beslutningen om at reagere over for jobcenteret"),
    AGREEMENT("aftalen om forbedring af indsatsen"),
    RECOMMENDATION("indstillingen til beskæftigelsesministeren om pålæg");

    private final String danish;

    Stage(String danish) {
        this.danish = danish;
    }

    /** The decision of the stage, for example {@code aftalen om forbedring af indsatsen}. */
    public String danish() {
        return danish;
    }
}
