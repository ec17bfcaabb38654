package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.execution.AreaModes;
import dk.raadslag.order.execution.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The effort areas that the recommendations cover. */
@Repository
@PartOfAnAct
class RecommendedAreas {

    private final JdbcClient jdbc;
    private final Authorities authorities;

    RecommendedAreas(JdbcClient jdbc, Authorities authorities) {
        this.jdbc = jdbc;
        this.authorities = authorities;
    }

    /** Stores the areas, each with the proposed way to carry it out, and returns them in the register's order. */
    List<EffortArea> add(OrderRecommendation recommendation, AreaModes modes) {
        List<EffortArea> areas = authorities.effortAreas(modes.areas());
        areas.forEach(area -> jdbc.sql("""
                        INSERT INTO raadslag.recommendation_area (recommendation_id, case_number, effort_area, effort_kind, mode)
                        VALUES (:id, :number, :area, :kind, :mode)""")
                .param("id", recommendation.id())
                .param("number", recommendation.caseNumber().value())
                .param("area", area.code())
                .param("kind", area.kind().name())
                .param("mode", modes.of(area).name())
                .update());
        return areas;
    }

    /** The areas of the recommendation, in the register's order. */
    List<EffortArea> of(UUID recommendationId) {
        return authorities.effortAreas(modes(recommendationId).areas());
    }

    /** The proposed ways to carry out the areas of the recommendation. */
    AreaModes modes(UUID recommendationId) {
        Map<String, Mode> modes = new LinkedHashMap<>();
        jdbc.sql("SELECT effort_area, mode FROM raadslag.recommendation_area WHERE recommendation_id = :id")
                .param("id", recommendationId)
                .query(row -> {
                    modes.put(row.getString(1), Mode.valueOf(row.getString(2)));
                });
        return new AreaModes(modes);
    }
}
