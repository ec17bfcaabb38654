package dk.raadslag.order.execution;

import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bid as the region registers it.
 *
 * @param area the code of the ordered area it is for
 * @param price in DKK
 * @param receivedOn as typed
 */
record NewBid(
        String provider,
        String area,
        BigDecimal price,
        @Nullable LocalDate receivedOn) {

    /** The bid that was typed; refused without a provider, an area or a price. */
    static NewBid typed(
            @Nullable String provider,
            @Nullable String area,
            @Nullable BigDecimal price,
            @Nullable LocalDate receivedOn) {
        String bidder = Require.text("Tilbudsgiver", provider);
        Require.that(area != null, "Vælg en mulighed i feltet »Indsatsområde«.");
        return new NewBid(bidder, area, Require.amount("Pris", price), receivedOn);
    }
}
