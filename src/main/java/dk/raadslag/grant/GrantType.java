package dk.raadslag.grant;

import dk.raadslag.journal.CaseNumber;
import java.util.stream.Stream;

/** The grants of the state that the region administers after the council's decisions (the notes on the regions' tasks). */
public enum GrantType {
    BOTTLENECK("FLA", "Flaskehalsbevilling", "flaskehalsbevillingen", "COUNCIL_REMINDER"),
    MAJOR_LAYOFF(
            "VAR",
            "Større lukninger og afskedigelser",
            "bevillingen til større lukninger og afskedigelser",
            "LAYOFF_DECISION");

    private final String prefix;
    private final String title;
    private final String danish;
    private final String reminder;

    GrantType(String prefix, String title, String danish, String reminder) {
        this.prefix = prefix;
        this.title = title;
        this.danish = danish;
        this.reminder = reminder;
    }

    /** The grant that the matter is about. */
    public static GrantType of(CaseNumber matter) {
        return Stream.of(values())
                .filter(type -> matter.value().startsWith(type.prefix + "-"))
                .findFirst()
                .orElseThrow();
    }

    /** How the numbers of its matters begin. */
    public String prefix() {
        return prefix;
    }

    /** For titles, for example {@code Flaskehalsbevilling}. */
    public String title() {
        return title;
    }

    /** Within a sentence, for example {@code flaskehalsbevillingen}. */
    public String danish() {
        return danish;
    }

    /** The policy value after which the council is reminded for the first time. */
    public String reminder() {
        return reminder;
    }

    /** Whether the council must decide before an ordinary meeting. */
    public boolean isUrgent() {
        return this == MAJOR_LAYOFF;
    }

    /** Whether the council must have given its priorities for the year before it grants anything. */
    public boolean needsCriteria() {
        return this == BOTTLENECK;
    }
}
