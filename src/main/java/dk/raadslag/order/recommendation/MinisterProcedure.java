package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.intervention.Cases;
import dk.raadslag.intervention.InterventionCase;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.execution.MinisterOrder;
import dk.raadslag.order.execution.MinisterOrders;
import dk.raadslag.order.execution.OrderTerms;
import dk.raadslag.order.execution.OrderedAreas;
import dk.raadslag.order.recommendation.OrderRecommendation.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minister's answers to a recommendation (§ 11, stk. 2). */
@Component
@PartOfAnAct
class MinisterProcedure {

    private static final String MINISTER_ACT = "ministerDecision";
    private static final String PARAGRAPH = "§ 11, stk. 2";

    private final OrderRecommendations recommendations;
    private final RecommendedAreas recommendedAreas;
    private final Recommendable recommendable;
    private final Consents consents;
    private final MinisterOrders orders;
    private final OrderedAreas orderedAreas;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    MinisterProcedure(
            OrderRecommendations recommendations,
            RecommendedAreas recommendedAreas,
            Recommendable recommendable,
            Consents consents,
            MinisterOrders orders,
            OrderedAreas orderedAreas,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.recommendations = recommendations;
        this.recommendedAreas = recommendedAreas;
        this.recommendable = recommendable;
        this.consents = consents;
        this.orders = orders;
        this.orderedAreas = orderedAreas;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** The answers to a recommendation. */
    enum Answer {
        ORDER,
        DECLINE,
        RETURN
    }

    /** Orders the recommended areas, or a part of them, and returns the order's id. */
    UUID order(CaseNumber number, OrderTerms terms, Actor minister) {
        InterventionCase of = cases.requireOpen(number);
        OrderRecommendation recommendation = sent(number);
        List<EffortArea> recommended = recommendedAreas.of(recommendation.id());
        OrderRecommendation answered = recommendation.order(terms, recommended, LocalDate.now(clock));
        List<EffortArea> areas = recommended.stream()
                .filter(area -> terms.areas().contains(area.code()))
                .toList();
        recommendable.requireModesUntil(terms.deadlineAfter(LocalDate.now(clock)), of.jobcentreId(), terms.modes());
        Optional<Consent> consent = consents.of(recommendation.id());
        Consent.require(consent, areas);
        recommendations.save(answered);
        var followed = new MinisterOrder.Followed(recommendation.id(), number, of.jobcentreId());
        MinisterOrder order = orders.save(MinisterOrder.issue(followed, terms, minister, LocalDate.now(clock)));
        orderedAreas.add(
                order,
                terms.modes(),
                consent.map(Consent::answer).map(Enum::name).orElse(null));
        String text = "Ministeren har besluttet at give pålæg: %s. Frist: %s."
                .formatted(String.join("; ", terms.modes().danish(areas)), Danish.date(order.deadline()));
        record.add(number, minister, MINISTER_ACT, PARAGRAPH, text, Answer.ORDER);
        return order.id();
    }

    /** Declines the recommendation. */
    void decline(CaseNumber number, @Nullable String reason, Actor minister) {
        answer(
                sent(number).decline(reason),
                "Ministeren har besluttet ikke at følge indstillingen om pålæg. Begrundelse: ",
                minister,
                Answer.DECLINE);
    }

    /** Sends the recommendation back with a question. */
    void sendBack(CaseNumber number, @Nullable String question, Actor minister) {
        answer(
                sent(number).sendBack(question),
                "Ministeren har sendt indstillingen tilbage med et spørgsmål: ",
                minister,
                Answer.RETURN);
    }

    private OrderRecommendation sent(CaseNumber number) {
        return recommendations.locked(number, Status.SENT, OrderRecommendation.NOT_WITH_THE_MINISTER);
    }

    private void answer(OrderRecommendation answered, String danish, Actor minister, Answer outcome) {
        recommendations.save(answered);
        record.add(answered.caseNumber(), minister, MINISTER_ACT, PARAGRAPH, danish + answered.answerReason(), outcome);
    }
}
