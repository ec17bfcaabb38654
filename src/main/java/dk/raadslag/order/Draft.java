package dk.raadslag.order;

import dk.raadslag.law.Demand;
import java.util.List;

/**
 * What the region proposes to recommend.
 *
 * @param newFacts what has changed since the minister declined on the same ground, or null
 * @param areas the codes of the effort areas to be ordered
 */
record Draft(String grounds, String evidence, String newFacts, List<String> areas, Mode mode) {

    Draft {
        grounds = Demand.text("Begrundelse", grounds);
        evidence = Demand.text("Dokumentation", evidence);
        newFacts = Demand.optionalText("Nye faktiske oplysninger", newFacts);
        areas = List.copyOf(Demand.some("Indsatsområder", areas));
        Demand.that(mode != null, "Vælg en mulighed i feltet »Foreslået måde«.");
    }
}
