package dk.raadslag.order.recommendation;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.execution.CostLine;
import dk.raadslag.order.execution.CostLines;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The region's drafting of a recommendation, or the finding that none is possible (§ 11, stk. 2). */
@Component
@PartOfAnAct
class DraftProcedure {

    private static final String PARAGRAPH = "§ 11, stk. 2";

    private final OrderRecommendations recommendations;
    private final RecommendedAreas recommendedAreas;
    private final Recommendable recommendable;
    private final CostLines costLines;
    private final Agreements agreements;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    DraftProcedure(
            OrderRecommendations recommendations,
            RecommendedAreas recommendedAreas,
            Recommendable recommendable,
            CostLines costLines,
            Agreements agreements,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.recommendations = recommendations;
        this.recommendedAreas = recommendedAreas;
        this.recommendable = recommendable;
        this.costLines = costLines;
        this.agreements = agreements;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** Records a draft and returns the areas it covers. */
    List<EffortArea> draft(CaseNumber number, Draft draft, Actor region) {
        String jobcentre = cases.requireOpen(number).jobcentreId();
        AgreementFacts facts = agreements.facts(number);
        Ground ground = Ground.require(facts);
        recommendable.requireAreas(number, draft.modes().areas());
        recommendable.requireModes(jobcentre, draft.modes());
        OrderRecommendation drafted = recommendations.save(OrderRecommendation.draft(
                number,
                recommendations.nextRevision(number),
                basis(number, facts, ground),
                draft,
                recommendations.declinedBefore(number, ground),
                OffsetDateTime.now(clock)));
        List<EffortArea> areas = recommendedAreas.add(drafted, draft.modes());
        String text = "Regionen har udarbejdet en indstilling om pålæg. Omfang og fremgangsmåde: %s. %s"
                .formatted(String.join("; ", draft.modes().danish(areas)), ground.danish());
        record.add(number, region, "draftOrderRecommendation", PARAGRAPH, text);
        return areas;
    }

    /** Notes on the latest recommendation who would bear the costs of an effort kind; a second call changes nothing. */
    void foreseeCosts(CaseNumber number, CostLine line) {
        UUID recommendation = recommendations.latest(number).orElseThrow().id();
        if (costLines.addToRecommendation(recommendation, line)) {
            String text = "Udgifterne ved et pålæg: %s.".formatted(line.danish());
            record.add(number, Actor.SYSTEM, "recordCostLine", "§ 11, stk. 4", text);
        }
    }

    /** Records that a recommendation is not possible, and why. */
    void notEligible(CaseNumber number, String reason) {
        String text = "Der kan ikke indstilles til ministeren om pålæg. " + reason;
        record.add(number, Actor.SYSTEM, "recordNotEligible", PARAGRAPH, text);
    }

    private Basis basis(CaseNumber number, AgreementFacts facts, Ground ground) {
        UUID agreement = Objects.requireNonNull(facts.agreementId());
        CaseNumber agreementCase = agreements.caseOf(agreement);
        return new Basis(
                agreement,
                agreementCase,
                agreementCase.equals(number) ? null : agreementCase,
                Objects.requireNonNull(facts.establishedAt()).atOffset(ZoneOffset.UTC),
                ground);
    }
}
