package dk.raadslag.framework.calloff;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many persons somebody has typed. */
final class PersonCount {

    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    private PersonCount() {}

    /** The number in the field; refused unless it is a whole one from the least to a million. */
    static int typed(String field, @Nullable BigDecimal typed, int least) {
        BigDecimal number = Require.number(field, typed);
        Require.that(
                number.stripTrailingZeros().scale() <= 0
                        && number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(MOST) <= 0,
                "Skriv et helt antal i feltet »%s«, mindst %d, for eksempel 1.240.".formatted(field, least));
        return number.intValueExact();
    }

    /** For example {@code 1.240 personer}. */
    static String danish(int persons) {
        return Danish.number(persons) + (persons == 1 ? " person" : " personer");
    }
}
