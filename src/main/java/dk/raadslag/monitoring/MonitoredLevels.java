package dk.raadslag.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How closely the jobcentres are followed, by the latest monitoring whose overview the council has. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class MonitoredLevels {

    private final JdbcClient jdbc;

    MonitoredLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How the jobcentre is followed; nothing before the first monitoring. */
    public Optional<MonitoredLevel> latest(String jobcentreId) {
        return jdbc.sql("""
                        SELECT a.level, r.quarter FROM raadslag.jobcentre j
                        JOIN raadslag.monitoring_run r ON r.region_code = j.region_code
                        JOIN raadslag.monitoring_assessment a ON a.run = r.number AND a.jobcentre_id = j.id
                        WHERE j.id = ? AND EXISTS (SELECT FROM raadslag.document d WHERE d.number = r.number AND d.type = 'monitoring-overview')
                        ORDER BY r.quarter DESC, a.round DESC LIMIT 1""")
                .param(jobcentreId)
                .query((row, index) -> new MonitoredLevel(
                        Level.valueOf(row.getString("level")), new Quarter(row.getObject("quarter", LocalDate.class))))
                .optional();
    }
}
