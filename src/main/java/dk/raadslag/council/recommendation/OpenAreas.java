package dk.raadslag.council.recommendation;

import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open cases of the jobcentres by the areas that they are about. */
@Repository
@PartOfAnAct
class OpenAreas {

    private final JdbcClient jdbc;

    OpenAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The recommended areas that an open case is about; the cases in the order of their numbers. */
    List<OpenArea> among(Recommendation recommendation) {
        return jdbc.sql("""
                        SELECT effort_area, case_number, raadslag.order_may_be_recommended(case_number, effort_area) AS order_possible
                        FROM raadslag.open_area WHERE jobcentre_id = :jobcentre AND effort_area IN (:areas)
                        ORDER BY case_number, effort_area""")
                .param("jobcentre", recommendation.jobcentreId())
                .param("areas", recommendation.areaCodes())
                .query(OpenArea.class)
                .list();
    }
}
