package dk.raadslag.overview;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requirements of a jobcentre's agreements in force. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class AgreedRequirements {

    private final JdbcClient jdbc;

    AgreedRequirements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgreedRequirement> of(String jobcentreId) {
        return jdbc.sql("""
                        SELECT a.case_number, r.effort_area, e.name AS area_name, r.indicator, r.baseline, r.target,
                            r.direction = 'HIGHER' AS higher, r.unit, r.due_date
                        FROM raadslag.matter m
                        JOIN raadslag.improvement_agreement a ON a.case_number = m.number AND a.status = 'ACTIVE'
                        JOIN raadslag.result_requirement r ON r.agreement_id = a.id AND r.withdrawn_at IS NULL
                        JOIN raadslag.effort_area e ON e.code = r.effort_area
                        WHERE m.jobcentre_id = ? ORDER BY a.case_number, r.position""").param(jobcentreId).query(AgreedRequirement.class).list();
    }
}
