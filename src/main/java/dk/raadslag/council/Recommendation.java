package dk.raadslag.council;

import dk.raadslag.refusal.Require;
import java.util.List;

/**
 * What a council recommends about a jobcentre of its region (§ 11, stk. 1 and 2).
 *
 * @param areas the codes of the effort areas that fail in the council's opinion
 */
public record Recommendation(RecommendationType type, String jobcentreId, List<String> areas, String grounds) {

    /** Refuses a recommendation without areas or grounds. */
    public Recommendation {
        areas = List.copyOf(Require.some("Områder, hvor indsatsen svigter", areas));
        grounds = Require.text("Begrundelse", grounds);
    }
}
