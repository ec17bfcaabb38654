package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The region's tender on behalf of the responsible, who are the party to the contracts and pay (§ 11, stk. 2 and 4). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TenderOnBehalf {

    private static final String PARAGRAPH = "§ 11, stk. 2";

    private final Orders orders;
    private final OrderTenders tenders;
    private final OrderContracts contracts;
    private final Frameworks frameworks;
    private final Policy policy;
    private final CaseRecord record;
    private final Clock clock;

    TenderOnBehalf(
            Orders orders,
            OrderTenders tenders,
            OrderContracts contracts,
            Frameworks frameworks,
            Policy policy,
            CaseRecord record,
            Clock clock) {
        this.orders = orders;
        this.tenders = tenders;
        this.contracts = contracts;
        this.frameworks = frameworks;
        this.policy = policy;
        this.record = record;
        this.clock = clock;
    }

    /** Publishes the tender and answers the last day for bids. */
    LocalDate publish(UUID orderId, String typedDescription, String typedCriteria, Actor actor) {
        Order order = orders.locked(orderId);
        String description = Require.text("Opgaven", typedDescription);
        String criteria = Require.text("Tildelingskriterier", typedCriteria);
        LocalDate deadline = LocalDate.ofInstant(policy.due("TENDER_BID").toInstant(), Danish.ZONE);
        tenders.add(orderId, description, criteria, LocalDate.now(clock), deadline);
        String text = "Regionen har offentliggjort udbuddet på de ansvarliges vegne. Tilbudsfrist: %s."
                .formatted(Danish.date(deadline));
        record.add(order.caseNumber(), actor, "publishTender", PARAGRAPH, text);
        return deadline;
    }

    void registerBid(UUID orderId, NewBid bid, Actor actor) {
        Order order = orders.order(orderId);
        Tender tender = tenders.locked(orderId);
        EffortArea area = orders.area(orderId, bid.area());
        checkDay(tender, bid.receivedOn());
        tenders.add(tender, frameworks.provider(bid.provider()), bid);
        String text = "Tilbud registreret: %s, %s, %s. Modtaget den %s."
                .formatted(area.name(), bid.provider(), Danish.amount(bid.price()), Danish.date(bid.receivedOn()));
        record.add(order.caseNumber(), actor, "registerBid", PARAGRAPH, text);
    }

    /** Records which bids are valid, and answers whether they cover every ordered area. */
    boolean evaluate(UUID orderId, String typedEvaluation, List<String> validBids, Actor actor) {
        Tender tender = tenders.locked(orderId);
        String evaluation = Require.text("Evaluering", typedEvaluation);
        List<UUID> valid =
                chosen(tenders.bids(orderId), validBids).stream().map(Bid::id).toList();
        tenders.evaluated(tender, evaluation, valid);
        boolean covered = covers(
                orderId, tenders.bids(orderId).stream().filter(Bid::isValid).toList());
        String text = "Evaluering af tilbud: %s Gyldige tilbud: %d.%s"
                .formatted(
                        evaluation,
                        valid.size(),
                        covered ? "" : " De dækker ikke alle pålagte områder, så udbuddet offentliggøres igen.");
        record.add(orders.order(orderId).caseNumber(), actor, "evaluateBids", PARAGRAPH, text);
        return covered;
    }

    /** Awards the ordered areas to the providers of the bids. */
    void award(UUID orderId, List<String> bidIds, String reason, String singleProviderReason, Actor actor) {
        tenders.locked(orderId);
        List<Bid> valid = tenders.bids(orderId).stream().filter(Bid::isValid).toList();
        List<Bid> awarded = chosen(valid, Require.some("Tildeling", bidIds));
        Require.that(covers(orderId, awarded), "Hvert pålagt område skal have mindst én aktør. Vælg flere tilbud.");
        contracts.award(orderId, awarded, reason, singleProviderReason, actor);
    }

    private static List<Bid> chosen(List<Bid> bids, List<String> ids) {
        List<Bid> chosen =
                bids.stream().filter(bid -> ids.contains(bid.id().toString())).toList();
        Require.that(
                chosen.size() == ids.stream().distinct().count(),
                "Et af de valgte tilbud hører ikke til udbuddet eller er ikke gyldigt. Vælg blandt de viste tilbud.");
        return chosen;
    }

    private boolean covers(UUID orderId, List<Bid> bids) {
        List<String> covered = bids.stream().map(Bid::area).toList();
        return orders.areas(orderId).stream().map(EffortArea::code).allMatch(covered::contains);
    }

    private void checkDay(Tender tender, LocalDate received) {
        Require.dateNotAfter("Modtaget den", received, LocalDate.now(clock));
        Require.that(
                !received.isBefore(tender.publishedOn()),
                "Tilbuddet kan ikke være modtaget, før udbuddet blev offentliggjort den %s."
                        .formatted(Danish.date(tender.publishedOn())));
        Require.that(
                !received.isAfter(tender.bidDeadline()),
                "Tilbuddet er modtaget efter tilbudsfristen den %s og kan ikke registreres."
                        .formatted(Danish.date(tender.bidDeadline())));
    }
}
