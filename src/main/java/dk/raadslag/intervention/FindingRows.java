package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How findings are stored. */
@Repository
class FindingRows {

    private static final String SELECT = "SELECT id, case_number, region_code, status FROM raadslag.finding WHERE ";

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Finding locked(UUID id) {
        return jdbc.sql(SELECT + "id = ? FOR UPDATE")
                .param(id)
                .query(Finding.class)
                .optional()
                .orElseThrow(() -> new Refusal("Dokumentationen af resultatproblemet findes ikke."));
    }

    Optional<Finding> inForce(String caseNumber) {
        return jdbc.sql(SELECT + "case_number = ? AND status <> 'SUPERSEDED'")
                .param(caseNumber)
                .query(Finding.class)
                .optional();
    }

    List<EffortArea> areas(UUID id) {
        return jdbc.sql("""
                        SELECT a.code, a.name, a.kind, a.integration FROM raadslag.finding_area f
                        JOIN raadslag.effort_area a ON a.code = f.effort_area WHERE f.finding_id = ? ORDER BY a.position""").param(id).query(EffortArea.class).list();
    }

    Finding add(InterventionCase of, Documentation documentation, Actor actor) {
        UUID id = UUID.randomUUID();
        Deviation deviation = documentation.deviation();
        jdbc.sql("""
                        INSERT INTO raadslag.finding (id, case_number, region_code, period_from, period_to, ground, deviation_pct,
                            deviation_direction, peer_count, population, consecutive_periods, evidence, documented_by,
                            documented_by_group, documented_at, status)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DOCUMENTED')""")
                .params(
                        id,
                        of.caseNumber().value(),
                        of.regionCode().name(),
                        documentation.periodFrom(),
                        documentation.periodTo(),
                        documentation.ground().name(),
                        deviation == null ? null : deviation.percent(),
                        deviation == null ? null : deviation.direction().name(),
                        deviation == null ? null : deviation.peerCount(),
                        deviation == null ? null : deviation.population(),
                        deviation == null ? null : deviation.consecutivePeriods(),
                        documentation.evidence(),
                        actor.userId(),
                        actor.groupId(),
                        OffsetDateTime.now(clock))
                .update();
        documentation.failingAreas().forEach(area -> addTo("finding_area", id, area));
        documentation.sources().forEach(source -> addTo("finding_source", id, source.name()));
        return locked(id);
    }

    void confirm(UUID id, String thresholdVersion, Actor actor) {
        jdbc.sql("""
                        UPDATE raadslag.finding SET status = 'CONFIRMED', threshold_version = ?, confirmed_by = ?, confirmed_by_group = ?,
                            confirmed_at = ? WHERE id = ?""")
                .params(thresholdVersion, actor.userId(), actor.groupId(), OffsetDateTime.now(clock), id)
                .update();
        jdbc.sql("""
                        INSERT INTO raadslag.failing_area (case_number, effort_area, effort_kind)
                        SELECT f.case_number, a.code, a.kind FROM raadslag.finding f
                        JOIN raadslag.finding_area fa ON fa.finding_id = f.id
                        JOIN raadslag.effort_area a ON a.code = fa.effort_area WHERE f.id = ?""").param(id).update();
    }

    void reject(UUID id, String reason) {
        jdbc.sql("UPDATE raadslag.finding SET status = 'REJECTED', rejection_reason = ? WHERE id = ?")
                .params(reason, id)
                .update();
    }

    void set(UUID id, Finding.Status status) {
        jdbc.sql("UPDATE raadslag.finding SET status = ? WHERE id = ?")
                .params(status.name(), id)
                .update();
    }

    private void addTo(String table, UUID id, String value) {
        jdbc.sql("INSERT INTO raadslag." + table + " VALUES (?, ?)")
                .params(id, value)
                .update();
    }
}
