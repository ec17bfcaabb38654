package dk.raadslag.council.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Answer;
import dk.raadslag.council.Decision;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.council.Verdict;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The steps of the council's own recommendation, without a database. */
class RecommendationTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2007-05-14T12:00:00Z");
    private static final Actor DIRECTOR = new Actor("x", "rd-NJ");
    private static final Actor CHAIR = new Actor("y", "council-chair-NJ");
    private static final Decision DECISION = Decision.recommendation(CaseNumber.of("IND-NJ-2007-0001"), NOW);

    @Test
    void itHasAreasAndGroundsAndItsAnswerACheck() {
        Recommendation.Draft draft =
                Recommendation.Draft.of(RecommendationType.ORDER, "JC-0851", List.of("DAGPENGE"), " Derfor. ");
        Recommendation recommendation = Recommendation.of(DECISION, draft, RegionCode.NJ, List.of(), CHAIR);
        LegalityCheck lawful = LegalityCheck.of(DECISION, Verdict.of("LAWFUL", null, null), DIRECTOR, NOW);

        assertThat(recommendation.grounds()).isEqualTo("Derfor.");
        assertThat(recommendation.kind()).isEqualTo(Decision.Kind.RECOMMENDATION);
        assertThat(recommendation
                        .answer(lawful, Answer.PARTLY, "Noget.", DIRECTOR, NOW)
                        .danish())
                .isEqualTo("Indstillingen følges delvis. Begrundelse: Noget.");
        refused(() -> Recommendation.Draft.of(RecommendationType.ORDER, "JC-0851", List.of(), "x"), "Vælg mindst én");
        refused(
                () -> Recommendation.Draft.of(RecommendationType.ORDER, "JC-0851", List.of("DAGPENGE"), ""),
                "Feltet »Begrundelse«");
    }

    private static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }
}
