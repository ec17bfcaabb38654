package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.order.Order.Compliance;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the duty to follow an order is met (§ 11, stk. 4). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OrderExecution {

    private static final String PARAGRAPH = "§ 11, stk. 4";

    private final JdbcClient jdbc;
    private final Orders orders;
    private final CaseRecord record;
    private final Clock clock;

    OrderExecution(JdbcClient jdbc, Orders orders, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.record = record;
        this.clock = clock;
    }

    /** Records that a party has received the order; there is nothing to accept or refuse. */
    void acknowledge(UUID orderId, Actor actor) {
        add(orderId, actor, "acknowledgeOrder", "Den ansvarlige har bekræftet at have modtaget pålægget.");
    }

    void report(UUID orderId, String typedProgress, Actor actor) {
        String progress = Require.text("Fremdrift", typedProgress);
        jdbc.sql("INSERT INTO raadslag.order_progress (order_id, party_group, text, reported_at) VALUES (?, ?, ?, ?)")
                .params(orderId, actor.groupId(), progress, OffsetDateTime.now(clock))
                .update();
        add(orderId, actor, "reportOrderProgress", "Fremdrift: " + progress);
    }

    void assess(UUID orderId, Compliance compliance, String typedReason, Actor actor) {
        String reason = Require.text("Vurdering", typedReason);
        Require.that(compliance != Compliance.PENDING, "Vælg en mulighed i feltet »Er pålægget fulgt?«.");
        orders.locked(orderId);
        orders.assessed(orderId, compliance);
        String result = switch (compliance) {
            case IMPLEMENTED -> "Pålægget er gennemført.";
            case PARTLY -> "Pålægget er delvist gennemført.";
            default -> "Pålægget er ikke gennemført.";
        };
        add(orderId, actor, "assessCompliance", result + " Vurdering: " + reason);
    }

    /** Records what the minister does about an order that was not followed; the law gives no sanction. */
    void handleNonCompliance(UUID orderId, String typedSteps, Actor actor) {
        String steps = Require.text("Hvad gøres der", typedSteps);
        add(orderId, actor, "handleNonCompliance", "Ministeren om det pålæg, der ikke er fulgt: " + steps);
    }

    private void add(UUID orderId, Actor actor, String act, String text) {
        record.add(orders.order(orderId).caseNumber(), actor, act, PARAGRAPH, text);
    }
}
