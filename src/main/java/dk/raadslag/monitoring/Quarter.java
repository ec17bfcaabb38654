package dk.raadslag.monitoring;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;

/**
 * A quarter of a year.
 *
 * @param first its first day
 */
public record Quarter(LocalDate first) {

    private static final int MONTHS = 3;

    public Quarter {
        Require.that(
                first.getDayOfMonth() == 1 && first.getMonthValue() % MONTHS == 1,
                "Et kvartal begynder den 1. januar, april, juli eller oktober.");
    }

    /** A quarter of a year, from 1 to 4. */
    public static Quarter of(int year, int number) {
        return new Quarter(LocalDate.of(year, MONTHS * number - 2, 1));
    }

    /** The quarter that a day is in. */
    public static Quarter containing(LocalDate day) {
        return of(day.getYear(), (day.getMonthValue() + 2) / MONTHS);
    }

    /** The quarter that many quarters earlier. */
    public Quarter back(int quarters) {
        return new Quarter(first.minusMonths((long) MONTHS * quarters));
    }

    /** Its last day. */
    public LocalDate last() {
        return first.plusMonths(MONTHS).minusDays(1);
    }

    /** Its number in the year, from 1 to 4. */
    public int number() {
        return (first.getMonthValue() + 2) / MONTHS;
    }

    /** For example {@code 4. kvartal 2007}. */
    public String danish() {
        return "%d. kvartal %d".formatted(number(), first.getYear());
    }
}
