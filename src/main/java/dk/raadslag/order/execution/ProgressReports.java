package dk.raadslag.order.execution;

import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parties' reports on the progress of the orders (§ 11, stk. 4). */
@Repository
@PartOfAnAct
class ProgressReports {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID orderId, String partyGroup, String progress) {
        jdbc.sql("""
                        INSERT INTO raadslag.order_progress (order_id, party_group, text, reported_at)
                        VALUES (:order, :party, :text, :at)""")
                .param("order", orderId)
                .param("party", partyGroup)
                .param("text", progress)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
