package dk.raadslag.order;

import dk.raadslag.refusal.Require;
import java.util.List;

/**
 * What the region proposes to recommend.
 *
 * @param newFacts what has changed since the minister declined on the same ground, or null
 * @param areas the codes of the effort areas to be ordered
 */
record Draft(String grounds, String evidence, String newFacts, List<String> areas, Mode mode) {

    Draft {
        grounds = Require.text("Begrundelse", grounds);
        evidence = Require.text("Dokumentation", evidence);
        newFacts = Require.optionalText("Nye faktiske oplysninger", newFacts);
        areas = List.copyOf(Require.some("Indsatsområder", areas));
        Require.that(mode != null, "Vælg en mulighed i feltet »Foreslået måde«.");
    }
}
