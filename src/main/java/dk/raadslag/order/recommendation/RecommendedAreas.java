package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
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

    /** Stores the areas with the codes and returns them in the register's order. */
    List<EffortArea> add(OrderRecommendation recommendation, List<String> codes) {
        List<EffortArea> areas = authorities.effortAreas(codes);
        areas.forEach(area -> jdbc.sql("INSERT INTO raadslag.recommendation_area VALUES (:id, :number, :area, :kind)")
                .param("id", recommendation.id())
                .param("number", recommendation.caseNumber().value())
                .param("area", area.code())
                .param("kind", area.kind().name())
                .update());
        return areas;
    }

    /** The areas of the recommendation, in the register's order. */
    List<EffortArea> of(UUID recommendationId) {
        return authorities.effortAreas(
                jdbc.sql("SELECT effort_area FROM raadslag.recommendation_area WHERE recommendation_id = :id")
                        .param("id", recommendationId)
                        .query(String.class)
                        .list());
    }
}
