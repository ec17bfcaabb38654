package dk.raadslag.framework.tender.award;

import static dk.raadslag.framework.tender.ProposedTender.TODAY;
import static dk.raadslag.support.Refusals.refused;

import dk.raadslag.authorities.Actor;
import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.framework.tender.ProposedTender;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a round of a framework tender refuses by itself (§ 9, stk. 1). */
class BidRulesTest {

    private static final Actor OFFICE = new Actor("x", "region-MJ");

    @Test
    void aTenderIsNotPublishedWhosePeriodEndsBeforeTheBidsCome() {
        FrameworkTender tender = ProposedTender.until(TODAY.plusDays(10));

        refused("udløber, før tilbudsfristen", () -> TenderRound.publish(tender, 1, TODAY, TODAY.plusDays(10), OFFICE));
    }

    @Test
    void aBidIsNotReceivedBeforeThePublication() {
        TenderRound round =
                TenderRound.publish(ProposedTender.until(TODAY.plusYears(1)), 1, TODAY, TODAY.plusDays(30), OFFICE);
        var early = NewFrameworkBid.typed("Aktør Nord", BigDecimal.TEN, TODAY.minusDays(1), null);

        refused(
                "før rammeudbuddet blev offentliggjort",
                () -> round.receive(early, UUID.randomUUID(), List.of(), TODAY));
    }
}
