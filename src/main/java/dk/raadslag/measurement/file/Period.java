package dk.raadslag.measurement.file;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A period as Jobindsats.dk writes it: {@code 2007M05} a month, {@code 2007Q2} (or {@code 2007K2}) a quarter, {@code 2007} a year, and
 * {@code 2007QMAT02} the year that ends with the quarter.
 *
 * @param first the first day of the month, quarter or year; of a rolling year the first day of the quarter with which it ends
 */
public record Period(Kind kind, LocalDate first) {

    /** How long the periods of a series are. */
    public enum Kind {
        MONTH,
        QUARTER,
        YEAR,
        ROLLING_YEAR
    }

    private static final Pattern FORM =
            Pattern.compile("((?:19|20)\\d\\d)(?:M(0[1-9]|1[0-2])|[QK]0?([1-4])|QMAT0?([1-4]))?");

    /** The period, or none where the text is no period. */
    public static Optional<Period> of(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        if (found.group(2) != null) {
            return Optional.of(new Period(Kind.MONTH, LocalDate.of(year, Integer.parseInt(found.group(2)), 1)));
        }
        if (found.group(3) != null) {
            return Optional.of(new Period(Kind.QUARTER, quarter(year, found.group(3))));
        }
        @Nullable String rolling = found.group(4);
        return Optional.of(
                rolling == null
                        ? new Period(Kind.YEAR, LocalDate.of(year, 1, 1))
                        : new Period(Kind.ROLLING_YEAR, quarter(year, rolling)));
    }

    private static LocalDate quarter(int year, String number) {
        return LocalDate.of(year, 3 * Integer.parseInt(number) - 2, 1);
    }
}
