package dk.raadslag.intervention;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the councils have recommended on their own motion, and the director has answered, about the cases. */
@Repository
@PartOfAnAct
class CouncilAdvice {

    private final JdbcClient jdbc;

    CouncilAdvice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses a recommendation that the director has not answered, or does not follow at all. */
    void requireFollowed(CaseNumber recommendation) {
        Require.that(
                jdbc.sql("""
                                SELECT EXISTS (SELECT FROM raadslag.council_recommendation_answer
                                WHERE number = ? AND answer IN ('FOLLOWED', 'PARTLY'))""").param(recommendation.value()).query(Boolean.class).single(),
                "Rådets indstilling %s er ikke besvaret med, at den følges, og rejser derfor ingen sag."
                        .formatted(recommendation));
    }

    /** The jobcentre that the recommendation is about. */
    String jobcentreOf(CaseNumber recommendation) {
        return jdbc.sql("""
                        SELECT r.jobcentre_id FROM raadslag.council_recommendation r
                        JOIN raadslag.council_recommendation_answer a ON a.recommendation_id = r.id WHERE r.number = ?""").param(recommendation.value()).query(String.class).single();
    }

    /** The codes of the recommended areas that no open case was about when the director answered. */
    List<String> areasWithoutCase(CaseNumber recommendation) {
        return jdbc.sql("""
                        SELECT effort_area FROM raadslag.council_recommendation_area
                        JOIN raadslag.council_recommendation_answer USING (recommendation_id) WHERE number = ?
                        EXCEPT SELECT effort_area FROM raadslag.council_recommendation_case
                        JOIN raadslag.council_recommendation_answer USING (recommendation_id) WHERE number = ?""")
                .params(recommendation.value(), recommendation.value())
                .query(String.class)
                .list();
    }

    /** The recommendations that raised the case, or were about it when they were answered. */
    List<String> about(CaseNumber number) {
        return jdbc.sql("""
                        SELECT recommendation_number FROM raadslag.intervention_case
                        WHERE case_number = ? AND recommendation_number IS NOT NULL
                        UNION SELECT a.number FROM raadslag.council_recommendation_case c
                        JOIN raadslag.council_recommendation_answer a USING (recommendation_id) WHERE c.case_number = ?
                        ORDER BY 1""")
                .params(number.value(), number.value())
                .query(String.class)
                .list();
    }
}
