package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.order.Recommendation.Status;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the two ministers answer to a recommendation (§ 11, stk. 2). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MinisterAnswers {

    private static final String NOT_SENT =
            "Der ligger ingen indstilling hos ministeren på sagen. Den kan være trukket tilbage eller allerede afgjort.";
    private static final String MINISTER_ACT = "ministerDecision";
    private static final String PARAGRAPH = "§ 11, stk. 2";

    private final OrderRecommendations recommendations;
    private final Recommendable recommendable;
    private final Consents consents;
    private final Orders orders;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    MinisterAnswers(
            OrderRecommendations recommendations,
            Recommendable recommendable,
            Consents consents,
            Orders orders,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.recommendations = recommendations;
        this.recommendable = recommendable;
        this.consents = consents;
        this.orders = orders;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** What a recommendation is answered with. */
    enum Answer {
        ORDER,
        DECLINE,
        RETURN
    }

    /** Records the integration minister's consent to the part of the order that concerns the Integration Act. */
    void consent(String caseNumber, String note, Actor actor) {
        consents.give(sent(caseNumber), note, actor);
    }

    /**
     * Records that the integration minister does not consent.
     *
     * @return RETURN where other areas remain to be recommended, DECLINE where none do
     */
    Answer refuseConsent(String caseNumber, String typedReason, Actor actor) {
        Recommendation recommendation = sent(caseNumber);
        String reason = Require.text("Begrundelse", typedReason);
        consents.refuse(recommendation, reason, actor);
        boolean nothingLeft =
                recommendations.areas(recommendation.id()).stream().allMatch(EffortArea::integration);
        recommendations.answered(recommendation.id(), nothingLeft ? Status.DECLINED : Status.RETURNED, reason);
        return nothingLeft ? Answer.DECLINE : Answer.RETURN;
    }

    /** Orders what was recommended, or a part of it, and answers the order's id. */
    UUID order(String caseNumber, String jobcentreId, OrderTerms terms, Actor actor) {
        cases.requireOpen(caseNumber);
        Recommendation recommendation = sent(caseNumber);
        Require.dateAfter("Frist for gennemførelse", terms.deadline(), LocalDate.now(clock));
        List<EffortArea> areas = recommendations.areas(recommendation.id()).stream()
                .filter(area -> terms.areas().contains(area.code()))
                .toList();
        Require.that(
                areas.size() == terms.areas().stream().distinct().count(),
                "Et pålæg kan kun omfatte det, der er indstillet (§ 11, stk. 2). Vælg kun blandt de viste områder.");
        recommendable.requireMode(jobcentreId, terms.mode(), terms.areas());
        consents.requireFor(recommendation, areas);
        recommendations.answered(recommendation.id(), Status.ORDERED, terms.reason());
        UUID orderId = orders.add(recommendation, terms, areas, actor);
        String text = "Ministeren har besluttet at give pålæg: %s. Frist: %s."
                .formatted(terms.mode().danish(), Danish.date(terms.deadline()));
        record.add(caseNumber, actor, MINISTER_ACT, PARAGRAPH, text);
        return orderId;
    }

    void decline(String caseNumber, String typedReason, Actor actor) {
        String reason = Require.text("Begrundelse", typedReason);
        recommendations.answered(sent(caseNumber).id(), Status.DECLINED, reason);
        String text = "Ministeren har afslået indstillingen om pålæg. Begrundelse: " + reason;
        record.add(caseNumber, actor, MINISTER_ACT, PARAGRAPH, text);
    }

    /** Sends the recommendation back with a question, so that it is drafted and discussed by the council anew. */
    void sendBack(String caseNumber, String typedQuestion, Actor actor) {
        String question = Require.text("Begrundelse", typedQuestion);
        recommendations.answered(sent(caseNumber).id(), Status.RETURNED, question);
        String text = "Ministeren har sendt indstillingen tilbage med et spørgsmål: " + question;
        record.add(caseNumber, actor, MINISTER_ACT, PARAGRAPH, text);
    }

    private Recommendation sent(String caseNumber) {
        return recommendations.locked(caseNumber, NOT_SENT, Status.SENT);
    }
}
