package dk.raadslag.order.execution;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.execution.Award.Contract;
import dk.raadslag.order.execution.TenderBids.NamedBid;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contracts after a tender, held by the responsible themselves or by the region on their behalf (§ 11, stk. 2 and 4). */
@Component
@PartOfAnAct
class ContractProcedure {

    private final MinisterOrders orders;
    private final OrderedAreas areas;
    private final Tenders tenders;
    private final TenderBids bids;
    private final Awards awards;
    private final Frameworks frameworks;
    private final CaseRecord record;

    ContractProcedure(
            MinisterOrders orders,
            OrderedAreas areas,
            Tenders tenders,
            TenderBids bids,
            Awards awards,
            Frameworks frameworks,
            CaseRecord record) {
        this.orders = orders;
        this.areas = areas;
        this.tenders = tenders;
        this.bids = bids;
        this.awards = awards;
        this.frameworks = frameworks;
        this.record = record;
    }

    /** Awards the ordered areas to the providers of the chosen bids in the region's tender. */
    void award(
            UUID orderId,
            List<String> bidIds,
            @Nullable String typedReason,
            @Nullable String typedSingleReason,
            Actor director) {
        tenders.locked(orderId);
        List<NamedBid> all = bids.of(orderId);
        List<Bid> valid = all.stream().map(NamedBid::bid).filter(Bid::isValid).toList();
        List<Bid> chosen = Bid.chosen(valid, Require.some("Tildeling", bidIds));
        Require.that(
                Bid.cover(chosen, areas.of(orderId, Mode.REGION_TENDER_ON_BEHALF)),
                "Hvert område i udbuddet skal have mindst én aktør. Vælg flere tilbud.");
        MinisterOrder order = orders.locked(orderId);
        Award.Reasons reasons =
                Award.Reasons.typed(typedReason, typedSingleReason).forAwardOf(chosen);
        List<NamedBid> awarded =
                all.stream().filter(named -> chosen.contains(named.bid())).toList();
        awarded.forEach(named -> awards.add(order, named.area(), contract(named, chosen, reasons)));
        String names = awarded.stream().map(NamedBid::danish).collect(Collectors.joining("; "));
        String text = "Opgaven er tildelt på de ansvarliges vegne. %s. %s".formatted(names, reasons.danish());
        record.add(order.caseNumber(), director, "awardTender", "§ 11, stk. 2 og 4", text);
    }

    /** Records that the responsible held their own tender. */
    void held(UUID orderId, String areaCode, @Nullable String typedCourse, Actor responsible) {
        String course = Require.text("Udbuddets forløb", typedCourse);
        String area = areas.area(orderId, areaCode, Mode.JC_TENDER).name();
        String text = "Udbuddet af området %s er gennemført. %s".formatted(area, course);
        record.add(orders.order(orderId).caseNumber(), responsible, "runOwnTender", "§ 11, stk. 2 og 4", text);
    }

    /** Records a contract that the responsible made after their own tender. */
    void conclude(UUID orderId, String areaCode, TypedContract typed, Actor responsible) {
        String provider = Require.text("Anden aktør", typed.provider());
        UUID providerId = frameworks.provider(provider);
        BigDecimal price = Require.amount("Kontraktsum", typed.price());
        MinisterOrder order = orders.locked(orderId);
        EffortArea area = areas.area(orderId, areaCode, Mode.JC_TENDER);
        String reason = Require.text("Begrundelse for valget", typed.reason());
        awards.add(order, area, new Contract(providerId, provider, price, null, reason, null));
        String text = "Kontrakt indgået om %s med %s, %s Begrundelse: %s"
                .formatted(area.name(), provider, Danish.amount(price), reason);
        record.add(order.caseNumber(), responsible, "contractProvider", "§ 11, stk. 2 og 4", text);
    }

    /** A contract as the responsible type it; the price is in DKK. */
    record TypedContract(
            @Nullable String provider,
            @Nullable BigDecimal price,
            @Nullable String reason) {}

    private static Contract contract(NamedBid named, List<Bid> chosen, Award.Reasons reasons) {
        Bid bid = named.bid();
        String single = bid.isAloneAmong(chosen) ? reasons.singleProvider() : null;
        return new Contract(bid.providerId(), named.provider(), bid.price(), bid.id(), reasons.award(), single);
    }
}
