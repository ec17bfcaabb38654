package dk.raadslag.agreement;

import dk.raadslag.authorities.EffortKind;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What could not be agreed on: the effort of one party, or all of it.
 *
 * @param refusedKinds the effort whose party would not sign while the other did, or null
 * @param notReachedAt when no agreement was reached, or null
 */
record Failure(
        @Nullable EffortKind refusedKinds,
        @Nullable OffsetDateTime narrowedAt,
        @Nullable OffsetDateTime notReachedAt,
        @Nullable String notReachedReason,
        String givenUpByGroup) {}
