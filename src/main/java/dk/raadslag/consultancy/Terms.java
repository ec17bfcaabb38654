package dk.raadslag.consultancy;

import dk.raadslag.refusal.Require;
import java.math.BigDecimal;

/**
 * What the director offers to finance, as typed.
 *
 * @param type a {@link ConsultancyType}
 * @param ceiling the most it may cost, in DKK
 */
record Terms(String type, BigDecimal ceiling, String purpose) {

    private static final int LONGEST_PURPOSE = 1000;

    Terms checked() {
        String why = Require.text("Formål", purpose);
        Require.that(why.length() <= LONGEST_PURPOSE, "Formålet må højst fylde %d tegn.".formatted(LONGEST_PURPOSE));
        return new Terms(kind().name(), Require.amount("Ramme", ceiling), why);
    }

    ConsultancyType kind() {
        return Require.choice("Art", type, ConsultancyType.class);
    }
}
