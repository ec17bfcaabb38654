package dk.raadslag.council.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.council.Answer;
import dk.raadslag.council.Decision;
import dk.raadslag.council.Decisions;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.council.LegalityChecks;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a council's own recommendation to the regional director and back (§ 11, stk. 1 and 2). */
@Component
@PartOfAnAct
class CouncilRecommendationProcedure {

    private static final String PREFIX = "IND";

    private final Recommendations recommendations;
    private final RecommendationAnswers answers;
    private final Decisions decisions;
    private final LegalityChecks legalityChecks;
    private final Authorities authorities;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    CouncilRecommendationProcedure(
            Recommendations recommendations,
            RecommendationAnswers answers,
            Decisions decisions,
            LegalityChecks legalityChecks,
            Authorities authorities,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.recommendations = recommendations;
        this.answers = answers;
        this.decisions = decisions;
        this.legalityChecks = legalityChecks;
        this.authorities = authorities;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a matter for a council's recommendation. */
    CaseNumber open(Recommendation.Draft draft) {
        Jobcentre jobcentre = authorities.jobcentre(draft.jobcentreId());
        String title = "Rådets indstilling om " + jobcentre.name();
        return matters.open(PREFIX, jobcentre.regionCode(), jobcentre.id(), title);
    }

    /** Records the recommendation, or the revised one that takes the place of an unlawful one, in its matter. */
    UUID submit(CaseNumber number, Recommendation.Draft draft, Actor chair) {
        List<EffortArea> areas = authorities.effortAreas(draft.areas());
        Jobcentre jobcentre = authorities.jobcentre(draft.jobcentreId());
        matters.lock(number);
        Decision decision = decisions.save(Decision.recommendation(number, OffsetDateTime.now(clock)));
        recommendations.save(Recommendation.of(decision, draft, jobcentre.regionCode(), areas, chair));
        String names = areas.stream().map(EffortArea::name).collect(Collectors.joining("; "));
        String text = "Rådet indstiller om %s, %s. Områder: %s. Begrundelse: %s"
                .formatted(jobcentre.name(), draft.type().danish(), names, draft.grounds());
        record.add(number, chair, "submitCouncilRecommendation", draft.type().paragraph(), text);
        return decision.id();
    }

    /** Records that the council gives up a recommendation that was found unlawful. */
    void drop(CaseNumber number, Actor chair) {
        record.add(number, chair, "reviseRecommendation", "§ 8, stk. 3", "Rådet har frafaldet indstillingen.");
    }

    /** Records that a lawful recommendation is handed to the regional director. */
    void deliver(CaseNumber number, UUID id) {
        legalityChecks.requireLawful(id);
        String paragraph = recommendations.recommendation(id).type().paragraph();
        String text = "Indstillingen er afleveret til regionsdirektøren.";
        record.add(number, Actor.SYSTEM, "deliverRecommendation", paragraph, text);
    }

    /**
     * Records the reasoned answer to a lawful recommendation.
     *
     * @return the checked reason
     */
    String answer(CaseNumber number, UUID id, Answer answer, @Nullable String reason, Actor director) {
        String why = Require.text("Begrundelse", reason);
        LegalityCheck lawful = legalityChecks.requireLawful(id);
        Recommendation recommendation = recommendations.recommendation(id);
        RecommendationAnswer given =
                answers.save(recommendation.answer(lawful, answer, why, director, OffsetDateTime.now(clock)));
        record.add(
                number, director, "answerRecommendation", recommendation.type().paragraph(), given.danish());
        return why;
    }

    /** The kinds of effort that fail in the council's opinion, with commas between. */
    String partyKinds(Recommendation.Draft draft) {
        return authorities.effortAreas(draft.areas()).stream()
                .map(area -> area.kind().name())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
