package dk.raadslag.order;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;

/**
 * What the minister orders (§ 11, stk. 2).
 *
 * @param areas the codes of the ordered effort areas
 * @param deadline the last day to carry it out
 * @param reason the minister's reason, or null
 */
record OrderTerms(Mode mode, List<String> areas, LocalDate deadline, String reason) {

    OrderTerms {
        Require.that(mode != null, "Vælg en mulighed i feltet »Måde«.");
        areas = List.copyOf(Require.some("Indsatsområder", areas));
        reason = Require.optionalText("Begrundelse", reason);
    }
}
