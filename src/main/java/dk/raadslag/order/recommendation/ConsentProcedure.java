package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.recommendation.MinisterProcedure.Answer;
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
    private final RecommendedAreas areas;
    private final Consents consents;
    private final CaseRecord record;
    private final Clock clock;

    ConsentProcedure(
            OrderRecommendations recommendations,
            RecommendedAreas areas,
            Consents consents,
            CaseRecord record,
            Clock clock) {
        this.recommendations = recommendations;
        this.areas = areas;
        this.consents = consents;
        this.record = record;
        this.clock = clock;
    }

    /** Records the consent to the part of the order that concerns the Integration Act. */
    void give(CaseNumber number, @Nullable String note, Actor minister) {
        OrderRecommendation sent = sent(number);
        add(sent, Consent.give(sent.id(), note, minister, OffsetDateTime.now(clock)), minister);
    }

    /**
     * Records that there is no consent.
     *
     * @return RETURN where other areas remain to be recommended, DECLINE where none do
     */
    Answer refuse(CaseNumber number, @Nullable String reason, Actor minister) {
        OrderRecommendation sent = sent(number);
        add(sent, Consent.refuse(sent.id(), reason, minister, OffsetDateTime.now(clock)), minister);
        OrderRecommendation answered = recommendations.save(sent.refuseConsent(areas.of(sent.id()), reason));
        return answered.status() == Status.DECLINED ? Answer.DECLINE : Answer.RETURN;
    }

    private OrderRecommendation sent(CaseNumber number) {
        return recommendations.locked(number, Status.SENT, OrderRecommendation.NOT_WITH_THE_MINISTER);
    }

    private void add(OrderRecommendation sent, Consent consent, Actor minister) {
        consents.add(consent);
        String number = sent.caseNumber().value();
        record.add(CaseNumber.of(number), minister, "integrationConsent", "§ 11, stk. 2, 2. pkt.", consent.danish());
    }
}
