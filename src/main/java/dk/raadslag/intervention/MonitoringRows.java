package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.intervention.CloseMonitorings.Development;
import dk.raadslag.intervention.CloseMonitorings.Progress;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How close monitorings and their reviews are stored. */
@Repository
class MonitoringRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    MonitoringRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(InterventionCase of) {
        jdbc.sql("INSERT INTO raadslag.close_monitoring (id, case_number, region_code, began_at) VALUES (?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        of.caseNumber().value(),
                        of.regionCode().name(),
                        OffsetDateTime.now(clock))
                .update();
    }

    UUID running(String caseNumber) {
        return jdbc.sql("SELECT id FROM raadslag.close_monitoring WHERE case_number = ? AND result IS NULL")
                .param(caseNumber)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("Udviklingen i sagen følges ikke tæt længere."));
    }

    void add(UUID monitoring, Development development, String figures, Actor actor) {
        jdbc.sql("""
                        INSERT INTO raadslag.development_review (monitoring_id, region_code, cycle, development, figures, reviewed_by,
                            reviewed_by_group, reviewed_at)
                        SELECT id, region_code,
                            (SELECT count(*) + 1 FROM raadslag.development_review r WHERE r.monitoring_id = m.id), ?, ?, ?, ?, ?
                        FROM raadslag.close_monitoring m WHERE id = ?""")
                .params(
                        development.name(),
                        figures,
                        actor.userId(),
                        actor.groupId(),
                        OffsetDateTime.now(clock),
                        monitoring)
                .update();
    }

    /** The developments so far, the latest first. */
    List<Development> developments(UUID monitoring) {
        return jdbc.sql(
                        "SELECT development FROM raadslag.development_review WHERE monitoring_id = ? ORDER BY cycle DESC")
                .param(monitoring)
                .query(Development.class)
                .list();
    }

    void end(UUID monitoring, Progress result, String confirmedBy) {
        jdbc.sql("UPDATE raadslag.close_monitoring SET result = ?, ended_at = ?, confirmed_by_group = ? WHERE id = ?")
                .params(result.name(), OffsetDateTime.now(clock), confirmedBy, monitoring)
                .update();
    }
}
