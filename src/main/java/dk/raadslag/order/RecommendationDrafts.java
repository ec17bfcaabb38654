package dk.raadslag.order;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafting of recommendations by the region (§ 11, stk. 2). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecommendationDrafts {

    private final OrderRecommendations recommendations;
    private final Recommendable recommendable;
    private final Agreements agreements;
    private final Cases cases;
    private final CaseRecord record;

    RecommendationDrafts(
            OrderRecommendations recommendations,
            Recommendable recommendable,
            Agreements agreements,
            Cases cases,
            CaseRecord record) {
        this.recommendations = recommendations;
        this.recommendable = recommendable;
        this.agreements = agreements;
        this.cases = cases;
        this.record = record;
    }

    /** Records a draft and answers the areas it covers. */
    List<EffortArea> draft(String caseNumber, String jobcentreId, Draft draft, Actor actor) {
        cases.requireOpen(caseNumber);
        AgreementFacts facts = agreements.facts(caseNumber);
        Ground ground = Ground.require(facts);
        recommendable.requireAreas(caseNumber, draft.areas());
        recommendable.requireMode(jobcentreId, draft.mode(), draft.areas());
        Require.that(
                draft.newFacts() != null || !recommendations.declinedBefore(caseNumber, ground),
                "Ministeren har afslået en indstilling på samme grundlag. Udfyld feltet »Nye faktiske oplysninger«, eller lad være med at indstille igen.");
        List<EffortArea> areas = recommendations.areas(recommendations.add(caseNumber, facts, ground, draft));
        String names = areas.stream().map(EffortArea::name).collect(Collectors.joining(", "));
        String text = "Regionen har udarbejdet en indstilling om pålæg. Omfang: %s. Foreslået måde: %s. %s"
                .formatted(names, draft.mode().danish(), ground.danish());
        record.add(caseNumber, actor, "draftOrderRecommendation", "§ 11, stk. 2", text);
        return areas;
    }

    /** Records that a recommendation is not possible, and why. */
    void notEligible(String caseNumber, String reason) {
        String text = "Der kan ikke indstilles til ministeren om pålæg. " + reason;
        record.add(caseNumber, Actor.SYSTEM, "recordNotEligible", "§ 11, stk. 2", text);
    }
}
