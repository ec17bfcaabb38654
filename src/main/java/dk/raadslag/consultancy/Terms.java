package dk.raadslag.consultancy;

import dk.raadslag.law.Demand;
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
        String why = Demand.text("Formål", purpose);
        Demand.that(why.length() <= LONGEST_PURPOSE, "Formålet må højst fylde %d tegn.".formatted(LONGEST_PURPOSE));
        return new Terms(kind().name(), Demand.amount("Ramme", ceiling), why);
    }

    ConsultancyType kind() {
        return Demand.choice("Art", type, ConsultancyType.class);
    }
}
