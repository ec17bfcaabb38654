package dk.raadslag.order.recommendation;

import dk.raadslag.agreement.Agreements;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.recommendation.OrderRecommendation.Decision;
import dk.raadslag.order.recommendation.OrderRecommendation.Status;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The regional director's decisions about a drafted recommendation: to send it, to keep it or to take it back (§ 11, stk. 2-3). */
@Component
@PartOfAnAct
class RecommendationProcedure {

    private static final String PARAGRAPH = "§ 11, stk. 2";

    private final OrderRecommendations recommendations;
    private final RecommendedAreas areas;
    private final Recommendable recommendable;
    private final Involvements involvements;
    private final Agreements agreements;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    RecommendationProcedure(
            OrderRecommendations recommendations,
            RecommendedAreas areas,
            Recommendable recommendable,
            Involvements involvements,
            Agreements agreements,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.recommendations = recommendations;
        this.areas = areas;
        this.recommendable = recommendable;
        this.involvements = involvements;
        this.agreements = agreements;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** Records the director's decision about the draft, which the council has discussed. */
    void decide(CaseNumber number, Decision decision, @Nullable String typedReason, Actor director) {
        OrderRecommendation draft = recommendations.locked(number, Status.DRAFT, OrderRecommendation.NO_DRAFT);
        Involvement council = involvement(draft);
        OrderRecommendation decided = recommendations.save(draft.decide(decision, typedReason, council, director));
        String reason = decided.directorReason();
        String text = "%s Rådets stilling: %s.%s"
                .formatted(
                        decision.danish(),
                        council.position().danish(),
                        reason == null ? "" : " Begrundelse: " + reason);
        record.add(number, director, "decideRecommendation", "§ 11, stk. 2 og 3", text, decision);
    }

    /** Sends the recommendation to the minister, as the director has just decided, if all that it is based on still holds. */
    void submit(CaseNumber number) {
        cases.requireOpen(number);
        OrderRecommendation ready = recommendations.locked(number, Status.TO_SEND, OrderRecommendation.NOT_DECIDED);
        Ground ground = Ground.require(agreements.facts(number));
        ready.on(ground);
        recommendable.requireAreas(
                number, areas.of(ready.id()).stream().map(EffortArea::code).toList());
        recommendations.save(ready.submit(ground, OffsetDateTime.now(clock)));
        String text = "Indstillingen om pålæg er afgivet til beskæftigelsesministeren.";
        record.add(number, Actor.SYSTEM, "submitRecommendation", "§ 11, stk. 2 og 3", text);
    }

    /** Closes a recommendation that the director took back before the minister decided; a second call changes nothing. */
    void withdraw(CaseNumber number) {
        recommendations.latest(number).flatMap(OrderRecommendation::withdraw).ifPresent(withdrawn -> {
            recommendations.save(withdrawn);
            String text = "Indstillingen om pålæg er trukket tilbage og behandles ikke videre.";
            record.add(number, Actor.SYSTEM, "withdrawRecommendation", PARAGRAPH, text);
        });
    }

    private Involvement involvement(OrderRecommendation recommendation) {
        return involvements.require(
                recommendation.caseNumber(), Stage.RECOMMENDATION, recommendations.sequence(recommendation.id()));
    }
}
