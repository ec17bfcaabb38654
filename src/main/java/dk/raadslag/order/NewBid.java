package dk.raadslag.order;

import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A bid as the region registers it.
 *
 * @param area the code of the ordered area it is for
 * @param price in DKK
 */
record NewBid(String provider, String area, BigDecimal price, LocalDate receivedOn) {

    NewBid {
        provider = Require.text("Tilbudsgiver", provider);
        Require.that(area != null, "Vælg en mulighed i feltet »Indsatsområde«.");
        price = Require.amount("Pris", price);
    }
}
