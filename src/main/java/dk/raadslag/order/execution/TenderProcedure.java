package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The region's tender on behalf of the responsible, from its publication to the evaluated bids (§ 11, stk. 2). */
@Component
@PartOfAnAct
class TenderProcedure {

    private static final String PARAGRAPH = "§ 11, stk. 2";

    private final MinisterOrders orders;
    private final OrderedAreas areas;
    private final Tenders tenders;
    private final Bids bids;
    private final Frameworks frameworks;
    private final Policy policy;
    private final CaseRecord record;
    private final Clock clock;

    TenderProcedure(
            MinisterOrders orders,
            OrderedAreas areas,
            Tenders tenders,
            Bids bids,
            Frameworks frameworks,
            Policy policy,
            CaseRecord record,
            Clock clock) {
        this.orders = orders;
        this.areas = areas;
        this.tenders = tenders;
        this.bids = bids;
        this.frameworks = frameworks;
        this.policy = policy;
        this.record = record;
        this.clock = clock;
    }

    /** Publishes the tender and returns the last day for bids. */
    LocalDate publish(UUID orderId, Tender.Notice notice, Actor region) {
        MinisterOrder order = orders.locked(orderId);
        LocalDate deadline = LocalDate.ofInstant(policy.due("TENDER_BID").toInstant(), Danish.ZONE);
        tenders.save(Tender.publish(orderId, tenders.nextRound(orderId), notice, LocalDate.now(clock), deadline));
        String text = "Regionen har offentliggjort udbuddet på de ansvarliges vegne. Tilbudsfrist: %s."
                .formatted(Danish.date(deadline));
        record.add(order.caseNumber(), region, "publishTender", PARAGRAPH, text);
        return deadline;
    }

    /** Registers a bid that a provider made in time. */
    void registerBid(UUID orderId, NewBid newBid, Actor region) {
        MinisterOrder order = orders.order(orderId);
        Tender tender = tenders.locked(orderId);
        EffortArea area = areas.area(orderId, newBid.area(), Mode.REGION_TENDER_ON_BEHALF);
        UUID provider = frameworks.provider(newBid.provider());
        Bid bid = bids.save(tender.receive(newBid, provider, of(tender), LocalDate.now(clock)));
        String text = "Tilbud registreret: %s, %s, %s Modtaget den %s."
                .formatted(area.name(), newBid.provider(), Danish.amount(bid.price()), Danish.date(bid.receivedOn()));
        record.add(order.caseNumber(), region, "registerBid", PARAGRAPH, text);
    }

    /** Records that a bid was withdrawn or mistyped; the provider may bid anew. */
    void takeBack(UUID orderId, @Nullable String bidId, @Nullable String typedReason, Actor region) {
        Tender tender = tenders.locked(orderId);
        Bid bid = Bid.chosen(of(tender), List.of(Require.text("Tilbud, der skal udgå", bidId)))
                .get(0);
        Bid takenBack = bids.save(bid.takeBack(typedReason));
        String text = "Et registreret tilbud udgår: %s, %s, %s Grund: %s"
                .formatted(
                        areas.area(orderId, bid.effortArea(), Mode.REGION_TENDER_ON_BEHALF)
                                .name(),
                        frameworks.providersInWords(List.of(bid.providerId())),
                        Danish.amount(bid.price()),
                        takenBack.takenBackReason());
        record.add(orders.order(orderId).caseNumber(), region, "registerBid", PARAGRAPH, text);
    }

    /** Records which bids are valid, and returns whether they cover every area of the tender. */
    boolean evaluate(UUID orderId, @Nullable String typedEvaluation, List<String> validBids, Actor region) {
        Tender tender = tenders.save(tenders.locked(orderId).evaluate(typedEvaluation));
        List<Bid> received = of(tender);
        List<Bid> valid = Bid.chosen(received, validBids);
        received.forEach(bid -> bids.save(bid.evaluate(valid.contains(bid))));
        boolean covered = Bid.cover(valid, areas.of(orderId, Mode.REGION_TENDER_ON_BEHALF));
        String text = "Evaluering af tilbud: %s Gyldige tilbud: %s.%s"
                .formatted(
                        Danish.sentence(Objects.requireNonNull(tender.evaluation())),
                        frameworks.providersInWords(
                                valid.stream().map(Bid::providerId).toList()),
                        covered ? "" : " De dækker ikke alle områder i udbuddet, så udbuddet offentliggøres igen.");
        record.add(orders.order(orderId).caseNumber(), region, "evaluateBids", PARAGRAPH, text);
        return covered;
    }

    private List<Bid> of(Tender tender) {
        return bids.of(tender.id());
    }
}
