package dk.raadslag.measurement.file;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one figure. Names are as they stand in the file; whether there is such an indicator, place or group, it does not know.
 *
 * @param line in a CSV file the line, in a JSON file the number of the row
 * @param value the figure, or null where it is missing
 * @param missing the sign that stands in place of the value ({@code -}, {@code .}, {@code ..} or nothing), or null where there is a value
 * @param population how many people the figure is about, if the file says so
 * @param fault why the figure cannot be used, in Danish; null if it can
 */
public record Reading(
        long line,
        String indicator,
        String area,
        String group,
        @Nullable Period period,
        @Nullable BigDecimal value,
        @Nullable String missing,
        @Nullable Integer population,
        @Nullable String fault) {}
