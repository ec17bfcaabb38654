package dk.raadslag.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The steps of the council's papers, opinions, recommendations and their control, without a database. */
class CouncilStepsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2007-05-14T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2007, 5, 14);
    private static final CaseNumber NUMBER = CaseNumber.of("INT-NJ-2007-0001");
    private static final Actor DIRECTOR = new Actor("x", "rd-NJ");
    private static final Actor CHAIR = new Actor("y", "council-chair-NJ");

    private final Brief brief = Brief.write(NUMBER, Stage.REACTION, " Sagen. ", "Hvad nu?", null, DIRECTOR, NOW);
    private final Decision decision = Decision.opinion(NUMBER, Stage.REACTION, NOW);

    @Test
    void aBriefHasFactsAndAQuestion() {
        assertThat(brief.facts()).isEqualTo("Sagen.");
        refused(() -> Brief.write(NUMBER, Stage.REACTION, "", "?", null, DIRECTOR, NOW), "Feltet »Sagens oplysninger«");
        refused(
                () -> Brief.write(NUMBER, Stage.REACTION, "x", null, null, DIRECTOR, NOW),
                "Feltet »Det, rådet skal drøfte«");
    }

    @Test
    void theApprovedBriefIsTheSameBriefOfTheSameStage() {
        assertThat(brief.approve(DIRECTOR, NOW))
                .isEqualTo(new ApprovedBrief(brief.id(), NUMBER, Stage.REACTION, "x", "rd-NJ", NOW));
    }

    @Test
    void theCouncilDiscussesWhatItHadAndNotInTheFuture() {
        assertThat(discussionOn(TODAY).dayBetween(TODAY, TODAY)).isEqualTo(TODAY);
        refused(() -> discussionOn(TODAY.minusDays(1)).dayBetween(TODAY, TODAY), "kan ikke have drøftet den før");
        refused(() -> discussionOn(TODAY.plusDays(1)).dayBetween(TODAY, TODAY), "må ikke ligge efter");
        refused(() -> discussionOn(null).dayBetween(TODAY, TODAY), "Angiv en dato");
        refused(() -> Discussion.of(TODAY, Position.FOR, "", null, "Alle", null), "Feltet »Rådets udtalelse«");
        refused(() -> Discussion.of(TODAY, Position.FOR, "Ja.", null, "", null), "Feltet »Fremmøde«");
    }

    @Test
    void theOpinionBelongsToTheStageOfItsBrief() {
        Opinion opinion = Opinion.of(decision.id(), brief, discussionOn(TODAY), TODAY, CHAIR, NOW);

        assertThat(opinion.stage()).isEqualTo(Stage.REACTION);
        assertThat(opinion.discussed()).isTrue();
        assertThat(opinion.danish()).isEqualTo("Rådet drøftede sagen den 14. maj 2007. Stilling: for. Udtalelse: Ja.");
    }

    @Test
    void anUnlawfulVerdictNamesTheRuleAndTheRemedy() {
        refused(() -> Verdict.of("UNLAWFUL", "", "Sådan"), "Feltet »Regel, der er overtrådt«");
        refused(() -> Verdict.of("UNLAWFUL", "§ 8", ""), "Feltet »Sådan kan beslutningen bringes i orden«");
        assertThat(Verdict.of("LAWFUL", "§ 8", "Sådan").rule()).isNull();
    }

    @Test
    void onlyAnUnlawfulDecisionIsReviewed() {
        LegalityCheck unlawful = LegalityCheck.of(decision, Verdict.of("UNLAWFUL", "§ 8", "Sådan"), DIRECTOR, NOW);
        LegalityCheck lawful = LegalityCheck.of(decision, Verdict.of("LAWFUL", null, null), DIRECTOR, NOW);
        Verdict verdict = Verdict.of("LAWFUL", null, null);

        LegalityCheck review = unlawful.review(verdict, "Den holder.", new Actor("z", "ams"), NOW);

        assertThat(review.reviews()).isEqualTo(unlawful.id());
        assertThat(review.reviewedVerdict()).isEqualTo(Verdict.Legality.UNLAWFUL);
        assertThat(review.authority()).isEqualTo(LegalityCheck.Authority.LABOUR_MARKET_AUTHORITY);
        refused(
                () -> lawful.review(verdict, "Den holder.", new Actor("z", "ams"), NOW),
                "Kun en beslutning, som regionsdirektøren har fundet ulovlig, kan forelægges.");
    }

    @Test
    void anInvolvementCountsFromItsTimeOn() {
        Involvement involvement = new Involvement(UUID.randomUUID(), Position.FOR, NOW.toInstant(), null);
        Instant at = NOW.toInstant();

        assertThat(involvement.isSince(null)).isTrue();
        assertThat(involvement.isSince(at)).isTrue();
        assertThat(involvement.isSince(at.plusSeconds(1))).isFalse();
    }

    private static Discussion discussionOn(@Nullable LocalDate day) {
        return Discussion.of(day, Position.FOR, "Ja.", null, "Alle", null);
    }

    private static void refused(ThrowingCallable step, String sentence) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }
}
