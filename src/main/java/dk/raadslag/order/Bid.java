package dk.raadslag.order;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A provider's bid on one ordered area.
 *
 * @param price in DKK
 * @param valid whether the region found it valid, or null before the evaluation
 */
record Bid(UUID id, UUID providerId, String provider, String area, String areaName, BigDecimal price, Boolean valid) {

    boolean isValid() {
        return Boolean.TRUE.equals(valid);
    }
}
