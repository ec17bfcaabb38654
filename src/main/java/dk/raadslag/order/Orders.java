package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The minister's orders and the areas they cover. */
@Repository
class Orders {

    private static final String SELECT =
            "SELECT id, recommendation_id, case_number, mode, decided_on, deadline, reason, document_id, compliance FROM raadslag.minister_order WHERE id = ?";

    private final JdbcClient jdbc;
    private final Authorities authorities;
    private final Clock clock;

    Orders(JdbcClient jdbc, Authorities authorities, Clock clock) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.clock = clock;
    }

    UUID add(Recommendation recommendation, OrderTerms terms, List<EffortArea> areas, Actor actor) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO raadslag.minister_order
                            (id, recommendation_id, case_number, jobcentre_id, mode, decided_on, deadline, reason, ordered_by,
                            ordered_by_group, compliance)
                        SELECT ?, ?, case_number, jobcentre_id, ?, ?, ?, ?, ?, ?, 'PENDING'
                        FROM raadslag.intervention_case WHERE case_number = ?""")
                .params(id, recommendation.id(), terms.mode().name(), LocalDate.now(clock), terms.deadline())
                .params(terms.reason(), actor.userId(), actor.groupId(), recommendation.caseNumber())
                .update();
        areas.forEach(area -> add(id, recommendation.id(), area));
        return id;
    }

    Order order(UUID id) {
        return jdbc.sql(SELECT)
                .param(id)
                .query(Order.class)
                .optional()
                .orElseThrow(() -> new Refusal("Pålægget findes ikke."));
    }

    /** The order, locked until the end of the transaction. */
    Order locked(UUID id) {
        return jdbc.sql(SELECT + " FOR UPDATE").param(id).query(Order.class).single();
    }

    List<EffortArea> areas(UUID id) {
        return authorities.effortAreas(jdbc.sql("SELECT effort_area FROM raadslag.order_area WHERE order_id = ?")
                .param(id)
                .query(String.class)
                .list());
    }

    /** The ordered area of the code, or a refusal where the order does not cover it. */
    EffortArea area(UUID id, String code) {
        return areas(id).stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("Pålægget omfatter ikke området. Vælg et af de viste områder."));
    }

    void assessed(UUID id, Order.Compliance compliance) {
        jdbc.sql("UPDATE raadslag.minister_order SET compliance = ? WHERE id = ?")
                .params(compliance.name(), id)
                .update();
    }

    private void add(UUID id, UUID recommendationId, EffortArea area) {
        jdbc.sql("""
                        INSERT INTO raadslag.order_area
                            (order_id, recommendation_id, effort_area, effort_kind, integration, consent)
                        VALUES (?, ?, ?, ?, ?, (SELECT answer FROM raadslag.integration_consent WHERE recommendation_id = ?))""")
                .params(id, recommendationId, area.code(), area.kind().name(), area.integration(), recommendationId)
                .update();
    }
}
