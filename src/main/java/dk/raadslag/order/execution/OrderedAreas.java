package dk.raadslag.order.execution;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Stores the areas of a new order, each with the way to carry it out.
     *
     * @param consent the integration minister's answer to the recommendation, or null where there is none
     */
    public void add(MinisterOrder order, AreaModes modes, @Nullable String consent) {
        authorities
                .effortAreas(modes.areas())
                .forEach(area -> jdbc.sql("""
                        INSERT INTO raadslag.order_area
                            (order_id, recommendation_id, effort_area, effort_kind, integration, consent, mode)
                        VALUES (:order, :recommendation, :area, :kind, :integration, :consent, :mode)""")
                        .param("order", order.id())
                        .param("recommendation", order.recommendationId())
                        .param("area", area.code())
                        .param("kind", area.kind().name())
                        .param("integration", area.integration())
                        .param("consent", consent)
                        .param("mode", modes.of(area).name())
                        .update());
    }

    /** The areas of the order, in the register's order. */
    public List<EffortArea> of(UUID orderId) {
        return authorities.effortAreas(modes(orderId).areas());
    }

    /** The areas of the order that are carried out in the mode, in the register's order. */
    List<EffortArea> of(UUID orderId, Mode mode) {
        return authorities.effortAreas(modes(orderId).areas(mode));
    }

    /** The ways in which the areas of the order are to be carried out. */
    public AreaModes modes(UUID orderId) {
        Map<String, Mode> modes = new LinkedHashMap<>();
        jdbc.sql("SELECT effort_area, mode FROM raadslag.order_area WHERE order_id = :order")
                .param("order", orderId)
                .query(row -> {
                    modes.put(row.getString(1), Mode.valueOf(row.getString(2)));
                });
        return new AreaModes(modes);
    }

    /** The area with the code that is ordered in the mode, or a refusal where there is none. */
    EffortArea area(UUID orderId, String code, Mode mode) {
        return of(orderId, mode).stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("Pålægget omfatter ikke området. Vælg et af de viste områder."));
    }

    /** The case of the latest order that is being carried out in the area of the jobcentre in the mode, if there is one. */
    Optional<String> carriedOut(String jobcentreId, String areaCode, Mode mode) {
        return jdbc.sql("""
                        SELECT o.case_number FROM raadslag.order_in_force f JOIN raadslag.order_area a USING (order_id, effort_area)
                        JOIN raadslag.minister_order o ON o.id = f.order_id
                        WHERE o.jobcentre_id = :jobcentre AND f.effort_area = :area AND a.mode = :mode
                            AND o.compliance IN ('PENDING', 'PARTLY', 'OVERDUE')
                        ORDER BY o.decided_on DESC LIMIT 1""")
                .param("jobcentre", jobcentreId)
                .param("area", areaCode)
                .param("mode", mode.name())
                .query(String.class)
                .optional();
    }

    /** Records that no framework covers the area any more (§ 9, stk. 3-4); false where that is on record already. */
    boolean leaveUncovered(UUID orderId, EffortArea area, OffsetDateTime now) {
        return jdbc.sql("""
                                INSERT INTO raadslag.uncovered_order_area (order_id, effort_area, found_at)
                                VALUES (:order, :area, :now) ON CONFLICT DO NOTHING""")
                        .param("order", orderId)
                        .param("area", area.code())
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Tells whether no area of the order can be carried out as ordered. */
    boolean isUncovered(UUID orderId) {
        return !exists("SELECT EXISTS (SELECT FROM raadslag.order_in_force WHERE order_id = :of)", orderId);
    }

    /** Tells whether some area of the order cannot be carried out as ordered. */
    boolean hasUncovered(UUID orderId) {
        return exists("SELECT EXISTS (SELECT FROM raadslag.uncovered_order_area WHERE order_id = :of)", orderId);
    }

    /** The codes of the areas that can be carried out under no order of the case; nothing where the case has no order. */
    public Optional<List<String>> uncovered(CaseNumber number) {
        boolean ordered =
                exists("SELECT EXISTS (SELECT FROM raadslag.minister_order WHERE case_number = :of)", number.value());
        return Optional.of(number)
                .filter(of -> ordered)
                .map(of -> jdbc.sql("""
                        SELECT DISTINCT u.effort_area FROM raadslag.uncovered_order_area u
                        JOIN raadslag.minister_order o ON o.id = u.order_id
                        WHERE o.case_number = :of AND NOT EXISTS (SELECT FROM raadslag.order_in_force f
                            WHERE f.case_number = o.case_number AND f.effort_area = u.effort_area)""")
                        .param("of", of.value())
                        .query(String.class)
                        .list());
    }

    private boolean exists(String sql, Object of) {
        return jdbc.sql(sql).param("of", of).query(Boolean.class).single();
    }
}
