package dk.raadslag.grant;

/** The grants of the state that the region administers after the council's decisions (the notes on the regions' tasks). */
enum GrantType {
    BOTTLENECK("FLA", "Flaskehalsbevilling", "flaskehalsbevillingen"),
    MAJOR_LAYOFF("VAR", "Større lukninger og afskedigelser", "bevillingen til større lukninger og afskedigelser");

    private final String prefix;
    private final String title;
    private final String danish;

    GrantType(String prefix, String title, String danish) {
        this.prefix = prefix;
        this.title = title;
        this.danish = danish;
    }

    /** How the numbers of its matters begin. */
    String prefix() {
        return prefix;
    }

    /** For titles, for example {@code Flaskehalsbevilling}. */
    String title() {
        return title;
    }

    /** Within a sentence, for example {@code flaskehalsbevillingen}. */
    String danish() {
        return danish;
    }

    /** Whether the council must have given its priorities for the year before it grants anything. */
    boolean needsCriteria() {
        return this == BOTTLENECK;
    }
}
