package dk.raadslag.overview;

import dk.raadslag.danish.Danish;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How long the periods of measurements are, the shortest first. */
public enum PeriodKind {
    MONTH("maaned", "måned", 1),
    QUARTER("kvartal", "kvartal", 3),
    ROLLING_YEAR("rullende-aar", "år, der slutter med hvert kvartal", 3),
    YEAR("aar", "år", 12);

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Danish.LOCALE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uuuu", Danish.LOCALE);

    private final String value;
    private final String danish;
    private final int months;

    PeriodKind(String value, String danish, int months) {
        this.value = value;
        this.danish = danish;
        this.months = months;
    }

    /** As in the address of the page. */
    public String value() {
        return value;
    }

    /** In Danish, after {@code målt pr.}. */
    public String danish() {
        return danish;
    }

    /** The months from the beginning of a period to that of the next. */
    int months() {
        return months;
    }

    /** The period in Danish, for example {@code 2. kvartal 2007}. */
    String inWords(LocalDate first) {
        return switch (this) {
            case MONTH -> IN_WORDS.format(first);
            case QUARTER -> "%d. kvartal %d".formatted(quarter(first), first.getYear());
            case ROLLING_YEAR -> "året til og med %d. kvartal %d".formatted(quarter(first), first.getYear());
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** The same for an axis, for example {@code 2. kv. 2007}. */
    String inShort(LocalDate first) {
        return switch (this) {
            case MONTH -> SHORT.format(first);
            case QUARTER, ROLLING_YEAR -> "%d. kv. %d".formatted(quarter(first), first.getYear());
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }
}
