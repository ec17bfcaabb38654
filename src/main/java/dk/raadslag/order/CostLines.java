package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseRecord;
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

/** Who pays: the state for the state effort, the municipality for the municipal one (§ 11, stk. 4). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CostLines {

    private final JdbcClient jdbc;
    private final OrderRecommendations recommendations;
    private final Orders orders;
    private final CaseRecord record;
    private final Clock clock;

    CostLines(JdbcClient jdbc, OrderRecommendations recommendations, Orders orders, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.recommendations = recommendations;
        this.orders = orders;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A line of who pays for an effort kind.
     *
     * @param amount in DKK, or null as long as nothing is contracted
     */
    record CostLine(EffortKind effortKind, CostBearer bearer, BigDecimal amount) {

        String danish() {
            return "%s betaler %s".formatted(bearer.danish(), effortKind.danish())
                    + (amount == null ? "" : " med " + Danish.amount(amount));
        }
    }

    /** Notes on the latest recommendation who would bear the costs of an effort kind. */
    void foresee(String caseNumber, EffortKind kind, CostBearer bearer) {
        Recommendation recommendation = recommendations.latest(caseNumber).orElseThrow();
        int added = jdbc.sql("""
                        INSERT INTO raadslag.cost_line (id, recommendation_id, effort_kind, bearer, registered_at)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT (recommendation_id, effort_kind) DO NOTHING""")
                .params(UUID.randomUUID(), recommendation.id(), kind.name(), bearer.name(), OffsetDateTime.now(clock))
                .update();
        if (added > 0) {
            String text = "Udgifterne ved et pålæg: %s.".formatted(new CostLine(kind, bearer, null).danish());
            record.add(caseNumber, Actor.SYSTEM, "recordCostLine", "§ 11, stk. 4", text);
        }
    }

    /** Registers what the contracts of an order cost, one line for each effort kind. A second call changes nothing. */
    void register(UUID orderId) {
        int added = jdbc.sql("""
                        INSERT INTO raadslag.cost_line (id, order_id, effort_kind, bearer, amount, registered_at)
                        SELECT gen_random_uuid(), o.id, l.effort_kind, l.bearer, sum(c.price), ?
                        FROM raadslag.minister_order o
                        JOIN raadslag.cost_line l ON l.recommendation_id = o.recommendation_id
                        JOIN (SELECT order_id, effort_kind, price FROM raadslag.award
                            UNION ALL SELECT order_id, effort_kind, price FROM raadslag.sub_agreement) c
                            ON c.order_id = o.id AND c.effort_kind = l.effort_kind
                        WHERE o.id = ? GROUP BY o.id, l.effort_kind, l.bearer
                        ON CONFLICT (order_id, effort_kind) DO NOTHING""").params(OffsetDateTime.now(clock), orderId).update();
        if (added > 0) {
            String lines = of(orderId).stream().map(CostLine::danish).collect(Collectors.joining("; "));
            String number = orders.order(orderId).caseNumber();
            record.add(
                    number, Actor.SYSTEM, "registerCostLines", "§ 11, stk. 4", "Udgifter registreret: " + lines + ".");
        }
    }

    /** The lines of a recommendation or an order. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<CostLine> of(UUID id) {
        return jdbc.sql(
                        "SELECT effort_kind, bearer, amount FROM raadslag.cost_line WHERE ? IN (recommendation_id, order_id) ORDER BY effort_kind DESC")
                .param(id)
                .query(CostLine.class)
                .list();
    }
}
