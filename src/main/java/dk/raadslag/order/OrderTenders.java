package dk.raadslag.order;

import dk.raadslag.refusal.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tenders of the orders and their bids. */
@Repository
class OrderTenders {

    private static final String LATEST =
            "SELECT id, order_id, round, published_on, bid_deadline FROM raadslag.order_tender WHERE order_id = ? ORDER BY round DESC LIMIT 1";

    private final JdbcClient jdbc;

    OrderTenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID orderId, String description, String criteria, LocalDate published, LocalDate deadline) {
        jdbc.sql("""
                        INSERT INTO raadslag.order_tender (id, order_id, round, description, criteria, published_on, bid_deadline)
                        SELECT ?, ?, coalesce(max(round), 0) + 1, ?, ?, ?, ? FROM raadslag.order_tender WHERE order_id = ?""")
                .params(UUID.randomUUID(), orderId, description, criteria, published, deadline, orderId)
                .update();
    }

    /** The latest tender of the order, locked until the end of the transaction. */
    Tender locked(UUID orderId) {
        return jdbc.sql(LATEST + " FOR UPDATE")
                .param(orderId)
                .query(Tender.class)
                .optional()
                .orElseThrow(() -> new Refusal("Udbuddet er ikke offentliggjort endnu."));
    }

    void add(Tender tender, UUID providerId, NewBid bid) {
        int added = jdbc.sql("""
                        INSERT INTO raadslag.bid (id, tender_id, order_id, provider_id, effort_area, price, received_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tender_id, provider_id, effort_area) DO NOTHING""")
                .params(UUID.randomUUID(), tender.id(), tender.orderId(), providerId)
                .params(bid.area(), bid.price(), bid.receivedOn())
                .update();
        if (added == 0) {
            throw new Refusal("%s har allerede et tilbud på området i dette udbud. Registrér hvert tilbud én gang."
                    .formatted(bid.provider()));
        }
    }

    /** The bids of the order's latest tender. */
    List<Bid> bids(UUID orderId) {
        return jdbc.sql("""
                        SELECT b.id, b.provider_id, p.name AS provider, b.effort_area AS area, a.name AS area_name, b.price, b.valid
                        FROM raadslag.bid b
                        JOIN raadslag.provider p ON p.id = b.provider_id
                        JOIN raadslag.effort_area a ON a.code = b.effort_area
                        WHERE b.tender_id = (SELECT id FROM raadslag.order_tender WHERE order_id = ? ORDER BY round DESC LIMIT 1)
                        ORDER BY a.position, b.price""").param(orderId).query(Bid.class).list();
    }

    void evaluated(Tender tender, String evaluation, Collection<UUID> validBids) {
        jdbc.sql("UPDATE raadslag.order_tender SET evaluation = ? WHERE id = ?")
                .params(evaluation, tender.id())
                .update();
        jdbc.sql("UPDATE raadslag.bid SET valid = id = ANY (?) WHERE tender_id = ?")
                .params(validBids.toArray(UUID[]::new), tender.id())
                .update();
    }
}
