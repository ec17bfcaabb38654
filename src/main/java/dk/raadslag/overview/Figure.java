package dk.raadslag.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it counts now.
 *
 * @param area the place, for example {@code JC-0851} or {@code DK}
 * @param period its first day
 * @param value null where it is missing
 * @param missing the sign that stood in place of the value, or null
 * @param population how many people the figure is about, or null where nobody has told
 * @param batch the number of the file from which it comes
 */
record Figure(
        String area,
        String indicator,
        LocalDate period,
        @Nullable BigDecimal value,
        @Nullable String missing,
        @Nullable Integer population,
        int batch) {

    /** Tells whether so few people are behind the figure that it is not told. */
    boolean isOfFew(int fewest) {
        return population != null && population < fewest;
    }
}
