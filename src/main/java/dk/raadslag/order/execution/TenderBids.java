package dk.raadslag.order.execution;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The bids of the latest tenders with the names of their areas and providers. */
@Component
@PartOfAnAct
class TenderBids {

    private static final Comparator<NamedBid> BY_AREA_AND_PRICE = Comparator.comparing(NamedBid::position)
            .thenComparing(named -> named.bid().price());

    private final Tenders tenders;
    private final Bids bids;
    private final OrderedAreas areas;
    private final Frameworks frameworks;

    TenderBids(Tenders tenders, Bids bids, OrderedAreas areas, Frameworks frameworks) {
        this.tenders = tenders;
        this.bids = bids;
        this.areas = areas;
        this.frameworks = frameworks;
    }

    /** A bid with its names; {@code position} is the place of its area in the register's order. */
    record NamedBid(Bid bid, int position, EffortArea area, String provider) {

        /** For example {@code Sygedagpenge: Aktør A, 1.000,00 kr.} */
        String danish() {
            return "%s: %s, %s".formatted(area.name(), provider, Danish.amount(bid.price()));
        }
    }

    /** The bids of the order's latest tender, by area and price. */
    List<NamedBid> of(UUID orderId) {
        List<EffortArea> ordered = areas.of(orderId);
        return tenders.findFirstByOrderIdOrderByRoundDesc(orderId).stream()
                .flatMap(tender -> named(bids.of(tender.id()), ordered).stream())
                .sorted(BY_AREA_AND_PRICE)
                .toList();
    }

    private List<NamedBid> named(List<Bid> received, List<EffortArea> ordered) {
        List<String> codes = ordered.stream().map(EffortArea::code).toList();
        Map<UUID, String> providers =
                frameworks.providerNames(received.stream().map(Bid::providerId).toList());
        return received.stream()
                .map(bid -> {
                    int position = codes.indexOf(bid.effortArea());
                    return new NamedBid(
                            bid, position, ordered.get(position), providers.getOrDefault(bid.providerId(), ""));
                })
                .toList();
    }
}
