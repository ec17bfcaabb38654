package dk.raadslag.framework.tender.award;

import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bid as the region registers it.
 *
 * @param price in DKK, for one person
 * @param lateReason why a late bid is registered, or null
 */
record NewFrameworkBid(
        String provider,
        BigDecimal price,
        @Nullable LocalDate receivedOn,
        @Nullable String lateReason) {

    /** The bid that was typed; refused without a provider or a price. */
    static NewFrameworkBid typed(
            @Nullable String provider,
            @Nullable BigDecimal price,
            @Nullable LocalDate receivedOn,
            @Nullable String lateReason) {
        return new NewFrameworkBid(
                Require.text("Tilbudsgiver", provider),
                Require.amount("Pris", price),
                receivedOn,
                Require.optionalText("Bemærkning om et for sent tilbud", lateReason));
    }
}
