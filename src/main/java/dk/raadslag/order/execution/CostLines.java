package dk.raadslag.order.execution;

import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.PartOfAnAct;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cost lines of recommendations and orders: the state pays for the state effort, the municipality for its own (§ 11, stk. 4). */
@Repository
@PartOfAnAct
public class CostLines {

    private final JdbcClient jdbc;
    private final Clock clock;

    CostLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a line of a recommendation; false where it has a line of the kind already. */
    public boolean addToRecommendation(UUID recommendationId, CostLine line) {
        return add(recommendationId, null, line);
    }

    /** Stores a line of an order; false where it has a line of the kind already. */
    boolean addToOrder(UUID orderId, CostLine line) {
        return add(null, orderId, line);
    }

    /** The lines of a recommendation or an order, the state's first. */
    public List<CostLine> of(UUID id) {
        return jdbc.sql("""
                        SELECT effort_kind, bearer, amount FROM raadslag.cost_line
                        WHERE :id IN (recommendation_id, order_id) ORDER BY effort_kind DESC""").param("id", id).query(CostLine.class).list();
    }

    /** The sums in DKK of the contracts and sub-agreements of an order; kinds without any are left out. */
    Map<EffortKind, BigDecimal> contracted(UUID orderId) {
        return jdbc.sql("""
                        SELECT effort_kind, price FROM raadslag.award WHERE order_id = :order
                        UNION ALL SELECT effort_kind, price FROM raadslag.sub_agreement
                        WHERE order_id = :order AND price IS NOT NULL""").param("order", orderId).query(Price.class).list().stream()
                .collect(Collectors.toMap(Price::effortKind, Price::price, BigDecimal::add));
    }

    private record Price(EffortKind effortKind, BigDecimal price) {}

    private boolean add(@Nullable UUID recommendationId, @Nullable UUID orderId, CostLine line) {
        return jdbc.sql("""
                                INSERT INTO raadslag.cost_line
                                    (id, recommendation_id, order_id, effort_kind, bearer, amount, registered_at)
                                VALUES (:id, :recommendation, :order, :kind, :bearer, :amount, :at) ON CONFLICT DO NOTHING""")
                        .param("id", UUID.randomUUID())
                        .param("recommendation", recommendationId)
                        .param("order", orderId)
                        .param("kind", line.effortKind().name())
                        .param("bearer", line.bearer().name())
                        .param("amount", line.amount())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
