package dk.raadslag.consultancy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The consultant, by name, or the other jobcentre that is chosen to help.
 *
 * @param price agreed, in DKK
 */
record Consultant(@Nullable String providerName, @Nullable String peerJobcentreId, BigDecimal price) {

    /** Kinds of consultants. */
    enum Kind {
        PROVIDER,
        JOBCENTRE
    }
}
