package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import dk.raadslag.law.model.Elements;
import dk.raadslag.refusal.Refusal;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The edges that the searches of one analysis may visit together. The searches cost the product of the closed joins and the forks
 * that cannot be reduced. A model that needs more is refused, never accepted; the shipped ones need none after their reduction.
 */
final class SearchBudget {

    private static final int MOST_EDGES = 200_000;

    private int left = MOST_EDGES;

    /** Takes one edge from the budget, or refuses the model at the join to which the flow leads. */
    void spend(PvmTransition flow) {
        if (--left < 0) {
            ActivityImpl join = ActivityTraits.target(flow);
            throw new Refusal(
                    "%s i %s samler parallelle grene, der er for indviklede til at blive prøvet. Saml grenene, før de deles igen, eller del processen i flere, der kalder hinanden."
                            .formatted(Elements.label(join), Elements.label(Elements.process(join))));
        }
    }
}
