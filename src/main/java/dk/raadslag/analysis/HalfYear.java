package dk.raadslag.analysis;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;

/**
 * A half-year.
 *
 * @param first its first day
 */
record HalfYear(LocalDate first) {

    private static final int MONTHS = 6;

    HalfYear {
        Require.that(
                first.getDayOfMonth() == 1 && first.getMonthValue() % MONTHS == 1,
                "Et halvår begynder den 1. januar eller juli.");
    }

    /** A half of a year, 1 or 2. */
    static HalfYear of(int year, int number) {
        return new HalfYear(LocalDate.of(year, MONTHS * (number - 1) + 1, 1));
    }

    /** The half-year that was over last on the day. */
    static HalfYear overBefore(LocalDate day) {
        return day.getMonthValue() <= MONTHS ? of(day.getYear() - 1, 2) : of(day.getYear(), 1);
    }

    /** Its last day. */
    LocalDate last() {
        return first.plusMonths(MONTHS).minusDays(1);
    }

    /** For example {@code 2. halvår 2007}. */
    String danish() {
        return "%d. halvår %d".formatted(first.getMonthValue() / MONTHS + 1, first.getYear());
    }
}
