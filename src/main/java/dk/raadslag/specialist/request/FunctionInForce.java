package dk.raadslag.specialist.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A specialist function that a jobcentre can draw on.
 *
 * @param providerName null for a predefined function
 * @param providerGroup the jobcentre's party that answers, or null where the region's office passes the answer on
 */
record FunctionInForce(
        UUID functionId,
        String title,
        @Nullable String providerName,
        @Nullable String providerGroup) {

    /** The function in words, with who provides it. */
    String danish() {
        return providerName == null ? title : "%s (%s)".formatted(title, providerName);
    }
}
