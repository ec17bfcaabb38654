package dk.raadslag.order;

import dk.raadslag.law.Demand;
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
        provider = Demand.text("Tilbudsgiver", provider);
        Demand.that(area != null, "Vælg en mulighed i feltet »Indsatsområde«.");
        price = Demand.amount("Pris", price);
    }
}
