package dk.raadslag.consultancy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The consultant, by name, or the other jobcentre that is chosen to help.
 *
 * @param price agreed, in DKK
 * @param orderedBy the user id of the officer who chose
 */
public record Consultant(
        @Nullable String providerName, @Nullable String peerJobcentreId, BigDecimal price, String orderedBy) {

    /** Kinds of consultants. */
    public enum Kind {
        PROVIDER,
        JOBCENTRE
    }

    Kind kind() {
        return peerJobcentreId == null ? Kind.PROVIDER : Kind.JOBCENTRE;
    }
}
