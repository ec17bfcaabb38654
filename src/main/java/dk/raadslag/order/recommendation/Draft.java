package dk.raadslag.order.recommendation;

import dk.raadslag.order.execution.Mode;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The region's draft of a recommendation.
 *
 * @param newFacts the changes since the minister declined on the same ground, or null
 * @param areas the codes of the effort areas to be ordered
 */
public record Draft(
        String grounds, String evidence, @Nullable String newFacts, List<String> areas, Mode mode) {

    /** The draft that was typed; refused without grounds, evidence or areas. */
    static Draft typed(
            @Nullable String grounds,
            @Nullable String evidence,
            @Nullable String newFacts,
            List<String> areas,
            Mode mode) {
        return new Draft(
                Require.text("Begrundelse", grounds),
                Require.text("Dokumentation", evidence),
                Require.optionalText("Nye faktiske oplysninger", newFacts),
                List.copyOf(Require.some("Indsatsområder", areas)),
                mode);
    }
}
