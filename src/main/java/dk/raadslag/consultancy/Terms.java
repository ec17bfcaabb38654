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

    Terms checked() {
        return new Terms(kind().name(), Demand.amount("Ramme", ceiling), Demand.text("Formål", purpose));
    }

    ConsultancyType kind() {
        return Demand.choice("Art", type, ConsultancyType.class);
    }
}
