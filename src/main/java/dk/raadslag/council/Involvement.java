package dk.raadslag.council;

import dk.raadslag.refusal.Require;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The involvement of the council in a stage of a case: it has discussed the stage and its opinion is lawful (§ 11, stk. 3).
 *
 * @param opinionId the opinion, which later records refer to
 * @param sequence its number among all acts, which tells what it came after
 * @param draftDocumentId the draft that the council discussed, or null where there was none
 */
public record Involvement(
        UUID opinionId,
        Position position,
        long sequence,
        Instant registeredAt,
        @Nullable UUID draftDocumentId) {

    /**
     * Refuses a decision on another draft than the council discussed, and one to go on against the council without a reason.
     *
     * @param matter what it is about, in the definite form: {@code rammeudbuddet}
     */
    public void requireAbout(@Nullable UUID draft, @Nullable String reason, String matter, String paragraph) {
        Require.that(
                draft != null && draft.equals(draftDocumentId),
                "Rådet har ikke drøftet netop dette forslag (%s). Lad rådet drøfte det, og prøv igen."
                        .formatted(paragraph));
        Require.that(
                reason != null || position != Position.AGAINST,
                "Rådet er imod %s. Begrund, hvorfor du går videre alligevel (%s).".formatted(matter, paragraph));
    }

    /** Tells whether it came after the act with the number; where there is none, any involvement counts. */
    public boolean isAfter(@Nullable Long act) {
        return act == null || sequence > act;
    }
}
