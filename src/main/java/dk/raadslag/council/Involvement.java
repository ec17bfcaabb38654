package dk.raadslag.council;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The involvement of the council in a stage of a case: it has discussed the stage and its opinion is lawful (§ 11, stk. 3).
 *
 * @param opinionId the opinion, which later records refer to
 * @param draftDocumentId the draft that the council discussed, or null where there was none
 */
public record Involvement(
        UUID opinionId,
        Position position,
        Instant registeredAt,
        @Nullable UUID draftDocumentId) {

    /** Returns false if it is older than the time; where there is no time, any involvement counts. */
    boolean isSince(@Nullable Instant notBefore) {
        return notBefore == null || !registeredAt.isBefore(notBefore);
    }
}
