package dk.raadslag.order.execution;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The effort areas that the orders cover. */
@Repository
@PartOfAnAct
public class OrderedAreas {

    private final JdbcClient jdbc;
    private final Authorities authorities;

    OrderedAreas(JdbcClient jdbc, Authorities authorities) {
        this.jdbc = jdbc;
        this.authorities = authorities;
    }

    /**
     * Stores the areas of a new order.
     *
     * @param consent the integration minister's answer to the recommendation, or null where there is none
     */
    public void add(MinisterOrder order, List<EffortArea> areas, @Nullable String consent) {
        areas.forEach(area -> jdbc.sql("""
                        INSERT INTO raadslag.order_area
                            (order_id, recommendation_id, effort_area, effort_kind, integration, consent)
                        VALUES (:order, :recommendation, :area, :kind, :integration, :consent)""")
                .param("order", order.id())
                .param("recommendation", order.recommendationId())
                .param("area", area.code())
                .param("kind", area.kind().name())
                .param("integration", area.integration())
                .param("consent", consent)
                .update());
    }

    /** The areas of the order, in the register's order. */
    public List<EffortArea> of(UUID orderId) {
        return authorities.effortAreas(jdbc.sql("SELECT effort_area FROM raadslag.order_area WHERE order_id = :order")
                .param("order", orderId)
                .query(String.class)
                .list());
    }

    /** The ordered area with the code, or a refusal where the order does not cover it. */
    EffortArea area(UUID orderId, String code) {
        return of(orderId).stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("Pålægget omfatter ikke området. Vælg et af de viste områder."));
    }
}
