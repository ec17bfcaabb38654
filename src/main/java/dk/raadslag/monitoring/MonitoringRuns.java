package dk.raadslag.monitoring;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The runs of the monitoring, and on what each of their assessments rested. */
@Repository
@PartOfAnAct
class MonitoringRuns {

    private static final String SELECT = "SELECT number, region_code, quarter FROM raadslag.monitoring_run WHERE ";

    private final JdbcClient jdbc;
    private final Clock clock;

    MonitoringRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The region's run for the quarter, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<MonitoringRun> find(RegionCode region, Quarter quarter) {
        return jdbc.sql(SELECT + "region_code = ? AND quarter = ?")
                .params(region.name(), quarter.first())
                .query(MonitoringRuns::run)
                .optional();
    }

    /** The run with the number, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    MonitoringRun run(CaseNumber number) {
        return jdbc.sql(SELECT + "number = ?")
                .param(number.value())
                .query(MonitoringRuns::run)
                .optional()
                .orElseThrow(() -> new Refusal("Overvågningen findes ikke. Kontrollér sagsnummeret."));
    }

    void add(MonitoringRun run) {
        jdbc.sql("INSERT INTO raadslag.monitoring_run (number, region_code, quarter, begun_at) VALUES (?, ?, ?, ?)")
                .params(
                        run.number().value(),
                        run.regionCode().name(),
                        run.quarter().first(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Adds the next round of a run, and tells its number. */
    int addRound(CaseNumber run, Rests on) {
        return jdbc.sql("""
                        INSERT INTO raadslag.monitoring_round (run, round, batch, peer_groups, fewest_persons, bad_from, quarters, timeliness,
                            threshold_version, assessed_at)
                        SELECT :run, 1 + count(*), :batch, :peers, :fewest, :badFrom, :quarters, :timeliness, :version, :now
                        FROM raadslag.monitoring_round WHERE run = :run RETURNING round""")
                .param("run", run.value())
                .param("batch", on.basis().batch())
                .param("peers", on.basis().peerGroups())
                .param("fewest", on.yardstick().fewestPersons())
                .param("badFrom", on.yardstick().badFrom())
                .param("quarters", on.yardstick().quarters())
                .param("timeliness", on.yardstick().timeliness())
                .param("version", on.thresholdVersion())
                .param("now", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
    }

    /** What the latest round of a run rested on. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Rests lastRound(CaseNumber run) {
        return jdbc.sql("SELECT * FROM raadslag.monitoring_round WHERE run = ? ORDER BY round DESC LIMIT 1")
                .param(run.value())
                .query((row, number) -> new Rests(
                        new Basis(row.getInt("batch"), row.getInt("peer_groups")),
                        new Yardstick(
                                row.getInt("fewest_persons"),
                                row.getInt("bad_from"),
                                row.getInt("quarters"),
                                row.getInt("timeliness")),
                        row.getString("threshold_version")))
                .single();
    }

    /** Tells whether nobody has measured one of the jobcentres' figures that the latest round of a run rested on. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    boolean isMadeUp(CaseNumber run) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM raadslag.monitoring_run r CROSS JOIN raadslag.measured_series s
                            JOIN raadslag.jobcentre j ON j.id = s.area
                            CROSS JOIN LATERAL (SELECT m.batch FROM raadslag.measurement m
                                WHERE m.series = s.id AND m.period = r.quarter AND m.batch <= (
                                    SELECT o.batch FROM raadslag.monitoring_round o WHERE o.run = r.number ORDER BY o.round DESC LIMIT 1)
                                ORDER BY m.batch DESC LIMIT 1) AS known
                            JOIN raadslag.import_batch b ON b.number = known.batch
                            WHERE r.number = ? AND s.period_kind = 'QUARTER' AND b.way = 'MADE_UP')""").param(run.value()).query(Boolean.class).single();
    }

    /** What assessments rest on. */
    record Rests(Basis basis, Yardstick yardstick, String thresholdVersion) {}

    private static MonitoringRun run(ResultSet row, int number) throws SQLException {
        return new MonitoringRun(
                CaseNumber.of(row.getString("number")),
                RegionCode.valueOf(row.getString("region_code")),
                new Quarter(row.getObject("quarter", LocalDate.class)));
    }
}
