package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contracts with other providers under an order. The responsible for the area is the party and pays (§ 11, stk. 4). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OrderContracts {

    private final JdbcClient jdbc;
    private final Orders orders;
    private final Authorities authorities;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    OrderContracts(
            JdbcClient jdbc, Orders orders, Authorities authorities, Matters matters, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.authorities = authorities;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** A contract about to be recorded; {@code bidId} is null where the responsible held the tender. */
    record Contract(UUID providerId, String provider, BigDecimal price, UUID bidId) {}

    /** Records a contract that the responsible made after their own tender. */
    void conclude(UUID orderId, String areaCode, Contract contract, String typedReason, Actor actor) {
        Order order = orders.locked(orderId);
        EffortArea area = orders.area(orderId, areaCode);
        String reason = Require.text("Begrundelse for valget", typedReason);
        add(order, area, contract, reason, null);
        String text = "Kontrakt indgået om %s med %s, %s. Begrundelse: %s"
                .formatted(area.name(), contract.provider(), Danish.amount(contract.price()), reason);
        record.add(order.caseNumber(), actor, "contractProvider", "§ 11, stk. 4", text);
    }

    /** Records the award of the region's tender; an area with a single provider needs a reason of its own. */
    void award(UUID orderId, List<Bid> bids, String typedReason, String typedSingleReason, Actor actor) {
        Order order = orders.locked(orderId);
        String reason = Require.text("Begrundelse", typedReason);
        String singleReason = Require.optionalText("Grund til kun én aktør", typedSingleReason);
        Require.that(
                singleReason != null || bids.stream().noneMatch(bid -> isAlone(bid, bids)),
                "Et område får kun én aktør. Angiv grunden i feltet »Grund til kun én aktør«, eller vælg flere tilbud på området.");
        bids.forEach(bid -> add(
                order,
                orders.area(orderId, bid.area()),
                new Contract(bid.providerId(), bid.provider(), bid.price(), bid.id()),
                reason,
                isAlone(bid, bids) ? singleReason : null));
        String names = bids.stream()
                .map(bid -> "%s: %s, %s".formatted(bid.areaName(), bid.provider(), Danish.amount(bid.price())))
                .collect(Collectors.joining("; "));
        String text = "Opgaven er tildelt på de ansvarliges vegne. %s. Begrundelse: %s%s"
                .formatted(names, reason, singleReason == null ? "" : " Grund til kun én aktør: " + singleReason);
        record.add(order.caseNumber(), actor, "awardTender", "§ 11, stk. 2 og 4", text);
    }

    private static boolean isAlone(Bid bid, List<Bid> bids) {
        return bids.stream().filter(other -> other.area().equals(bid.area())).count() == 1;
    }

    private void add(Order order, EffortArea area, Contract contract, String reason, String singleReason) {
        String jobcentre = matters.matter(order.caseNumber()).jobcentreId();
        int added = jdbc.sql("""
                        INSERT INTO raadslag.award (id, order_id, jobcentre_id, effort_area, effort_kind, provider_id, bid_id,
                            contract_party, price, reason, single_provider_reason, awarded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id, effort_area, provider_id) DO NOTHING""")
                .params(
                        UUID.randomUUID(),
                        order.id(),
                        jobcentre,
                        area.code(),
                        area.kind().name())
                .params(contract.providerId(), contract.bidId(), authorities.responsibleGroup(jobcentre, area.kind()))
                .params(contract.price(), reason, singleReason, OffsetDateTime.now(clock))
                .update();
        Require.that(
                added == 1,
                "Der er allerede en kontrakt om området med %s. Angiv en anden aktør.".formatted(contract.provider()));
    }
}
