package dk.raadslag.monitoring;

/** How closely a region follows a jobcentre (notes to § 8): good results give wide freedom, weaker ones a closer follow-up. */
public enum Level {
    FREE("Store frihedsgrader"),
    NORMAL("Almindelig opfølgning"),
    CLOSE("Tæt opfølgning");

    private final String danish;

    Level(String danish) {
        this.danish = danish;
    }

    /** In Danish. */
    public String danish() {
        return danish;
    }

    /** The closer one of the two. */
    Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
