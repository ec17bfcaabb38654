package dk.raadslag.council;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
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
        refused("Feltet »Sagens oplysninger«", () -> Brief.write(NUMBER, Stage.REACTION, "", "?", null, DIRECTOR, NOW));
        refused(
                "Feltet »Det, rådet skal drøfte«",
                () -> Brief.write(NUMBER, Stage.REACTION, "x", null, null, DIRECTOR, NOW));
    }

    @Test
    void theApprovedBriefIsTheSameBriefOfTheSameStage() {
        assertThat(brief.approve(DIRECTOR, NOW))
                .isEqualTo(new ApprovedBrief(brief.id(), NUMBER, Stage.REACTION, "x", "rd-NJ", NOW));
    }

    @Test
    void theCouncilDiscussesWhatItHadAndNotInTheFuture() {
        assertThat(discussionOn(TODAY).dayBetween(TODAY, TODAY)).isEqualTo(TODAY);
        refused(
                "kan ikke have drøftet den før",
                () -> discussionOn(TODAY.minusDays(1)).dayBetween(TODAY, TODAY));
        refused("må ikke ligge efter", () -> discussionOn(TODAY.plusDays(1)).dayBetween(TODAY, TODAY));
        refused("Angiv en dato", () -> discussionOn(null).dayBetween(TODAY, TODAY));
        refused("Feltet »Rådets udtalelse«", () -> Discussion.of(TODAY, Position.FOR, "", null, "Alle", null));
        refused("Feltet »Fremmøde«", () -> Discussion.of(TODAY, Position.FOR, "Ja.", null, "", null));
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
        refused("Feltet »Regel, der er overtrådt«", () -> Verdict.of("UNLAWFUL", "", "Sådan"));
        refused("Feltet »Sådan kan beslutningen bringes i orden«", () -> Verdict.of("UNLAWFUL", "§ 8", ""));
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
                "Kun en beslutning, som regionsdirektøren har fundet ulovlig, kan forelægges.",
                () -> lawful.review(verdict, "Den holder.", new Actor("z", "ams"), NOW));
    }

    @Test
    void anInvolvementCountsForWhatWasDoneBeforeIt() {
        Involvement involvement = new Involvement(UUID.randomUUID(), Position.FOR, 7, NOW.toInstant(), null);

        assertThat(involvement.isAfter(null)).isTrue();
        assertThat(involvement.isAfter(6L)).isTrue();
        assertThat(involvement.isAfter(8L)).isFalse();
    }

    private static Discussion discussionOn(@Nullable LocalDate day) {
        return Discussion.of(day, Position.FOR, "Ja.", null, "Alle", null);
    }
}
