package dk.raadslag.order.execution;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.danish.Danish;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for an effort kind (§ 11, stk. 4).
 *
 * @param amount in DKK, or null in a recommendation, where nothing is contracted yet
 */
public record CostLine(
        EffortKind effortKind, CostBearer bearer, @Nullable BigDecimal amount) {

    /** The line of a recommendation. */
    public static CostLine foreseen(EffortKind kind, CostBearer bearer) {
        return new CostLine(kind, bearer, null);
    }

    /** The line with the amount contracted. */
    CostLine contracted(BigDecimal sum) {
        return new CostLine(effortKind, bearer, sum);
    }

    /** For example {@code staten betaler den statslige indsats med 1.000,00 kr.} */
    public String danish() {
        return "%s betaler %s".formatted(bearer.danish(), effortKind.danish())
                + (amount == null ? "" : " med " + Danish.amount(amount));
    }
}
