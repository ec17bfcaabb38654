package dk.raadslag.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a case's agreement: the facts that decide whether an order may be recommended (§ 11, stk. 2).
 *
 * @param agreementId null where no agreement was ever drafted
 * @param offered whether it was offered in writing
 * @param reached whether it was signed by all it covers
 * @param expired whether its period is over
 * @param notMetAreas the codes of the areas with a requirement that is not, or only partly, met
 * @param requirementsNotMet how many requirements are not, or only partly, met
 * @param undocumented whether a requirement's result is not documented
 * @param establishedAt when it was recorded that no agreement could be reached, or the final evaluation was confirmed; else null
 */
public record AgreementFacts(
        @Nullable UUID agreementId,
        boolean offered,
        boolean reached,
        boolean expired,
        List<String> notMetAreas,
        int requirementsNotMet,
        boolean undocumented,
        @Nullable Instant establishedAt) {

    static final AgreementFacts NONE = new AgreementFacts(null, false, false, false, List.of(), 0, false, null);
}
