package dk.raadslag.order.recommendation;

import dk.raadslag.order.execution.AreaModes;
import dk.raadslag.refusal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The region's draft of a recommendation.
 *
 * @param newFacts the changes since the minister declined on the same ground, or null
 * @param modes the effort areas to be ordered, each with the proposed way to carry it out
 */
public record Draft(
        String grounds, String evidence, @Nullable String newFacts, AreaModes modes) {

    /** The draft that was typed; refused without grounds or evidence. */
    static Draft typed(
            @Nullable String grounds, @Nullable String evidence, @Nullable String newFacts, AreaModes modes) {
        return new Draft(
                Require.text("Begrundelse", grounds),
                Require.text("Dokumentation", evidence),
                Require.optionalText("Nye faktiske oplysninger", newFacts),
                modes);
    }
}
