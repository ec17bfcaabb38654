package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.recommendation.Consent.Answer;
import dk.raadslag.order.recommendation.OrderRecommendation.Status;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The integration minister's answer to a recommendation about the effort under the Integration Act (§ 11, stk. 2, 2. pkt.). */
@Component
@PartOfAnAct
class ConsentProcedure {

    private final OrderRecommendations recommendations;
    private final Consents consents;
    private final CaseRecord record;
    private final Clock clock;

    ConsentProcedure(OrderRecommendations recommendations, Consents consents, CaseRecord record, Clock clock) {
        this.recommendations = recommendations;
        this.consents = consents;
        this.record = record;
        this.clock = clock;
    }

    /** Records the answer. It decides nothing else: it is for the Minister for Employment to order, or not (§ 11, stk. 2). */
    void answer(CaseNumber number, Answer answer, @Nullable String text, Actor minister) {
        OrderRecommendation sent =
                recommendations.locked(number, Status.SENT, OrderRecommendation.NOT_WITH_THE_MINISTER);
        Consent consent = Consent.of(sent.id(), answer, text, minister, OffsetDateTime.now(clock));
        consents.add(consent);
        record.add(number, minister, "integrationConsent", "§ 11, stk. 2, 2. pkt.", consent.danish());
    }
}
