package dk.raadslag.monitoring;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The assessments of the jobcentres, with the figures that they rest on, and the findings that came of them. */
@Repository
@PartOfAnAct
class Assessments {

    private static final String SELECT = """
            SELECT a.id, a.jobcentre_id, g.effort_area, f.benefit_group, g.name AS group_name, f.indicator, i.name AS indicator_name, i.kind,
                f.standing, f.value, f.population, f.peer_mean, f.peer_count, f.deviation, f.bad_quarters, f.breach, f.serious, f.ground, f.level
            FROM raadslag.monitoring_assessment a JOIN raadslag.monitored_figure f ON f.assessment_id = a.id
            JOIN raadslag.benefit_group g ON g.code = f.benefit_group JOIN raadslag.indicator i ON i.code = f.indicator
            JOIN raadslag.jobcentre j ON j.id = a.jobcentre_id""";

    private static final String LAST_ROUND =
            " WHERE a.run = ? AND a.round = (SELECT max(round) FROM raadslag.monitoring_round r WHERE r.run = a.run)";

    private static final String ORDER = " ORDER BY j.name, g.position, i.position";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Assessments(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(MonitoringRun run, int round, List<Assessment> assessments) {
        batches.batchUpdate(
                """
                INSERT INTO raadslag.monitoring_assessment (id, run, round, region_code, jobcentre_id, level, serious, gaps)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                assessments.stream()
                        .map(of -> new Object[] {
                            of.id(),
                            run.number().value(),
                            round,
                            run.regionCode().name(),
                            of.jobcentreId(),
                            of.level().name(),
                            of.isSerious(),
                            of.gaps()
                        })
                        .toList());
        batches.batchUpdate(
                """
                INSERT INTO raadslag.monitored_figure (assessment_id, benefit_group, indicator, standing, value, population, peer_mean,
                    peer_count, deviation, bad_quarters, breach, serious, ground, level)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                assessments.stream()
                        .flatMap(of -> of.figures().stream().map(figure -> row(of.id(), figure)))
                        .toList());
    }

    private static @Nullable Object[] row(UUID assessment, AssessedFigure assessed) {
        Comparison figure = assessed.figure();
        Verdict verdict = assessed.verdict();
        return new @Nullable Object[] {
            assessment,
            figure.benefitGroup(),
            figure.indicator(),
            figure.standing().name(),
            figure.value(),
            figure.population(),
            figure.peerMean(),
            figure.peerCount(),
            figure.deviation(),
            figure.badQuarters(),
            figure.breach(),
            verdict == null ? null : verdict.serious(),
            verdict == null ? null : verdict.ground(),
            verdict == null ? null : verdict.level().name()
        };
    }

    /** The assessments of the latest round of a run, by the names of the jobcentres. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<Assessment> latest(CaseNumber run) {
        return collected(jdbc.sql(SELECT + LAST_ROUND + ORDER)
                .param(run.value())
                .query(Assessments::row)
                .list());
    }

    /** The assessment with the id, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Assessment assessment(UUID id) {
        return collected(jdbc.sql(SELECT + " WHERE a.id = ?" + ORDER)
                        .param(id)
                        .query(Assessments::row)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("Vurderingen findes ikke."));
    }

    /** The run that the assessment is of. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    CaseNumber runOf(UUID id) {
        return CaseNumber.of(jdbc.sql("SELECT run FROM raadslag.monitoring_assessment WHERE id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    void addFinding(UUID assessment, UUID finding) {
        jdbc.sql("""
                        INSERT INTO raadslag.monitored_finding (finding_id, assessment_id, added)
                        SELECT f.id, ?, f.supplement AND c.status = 'FINDING'
                        FROM raadslag.finding f JOIN raadslag.intervention_case c USING (case_number) WHERE f.id = ?""").params(assessment, finding).update();
    }

    /** Whether the office has documented a problem because of the assessment. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    boolean isDocumented(UUID assessment) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM raadslag.monitored_finding WHERE assessment_id = ?)")
                .param(assessment)
                .query(Boolean.class)
                .single();
    }

    /** The findings that the office has documented because of the assessment, without what was added to a problem that waited already. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<UUID> findings(UUID assessment) {
        return jdbc.sql(
                        "SELECT finding_id FROM raadslag.monitored_finding WHERE assessment_id = ? AND NOT added ORDER BY 1")
                .param(assessment)
                .query(UUID.class)
                .list();
    }

    /** What the office has written in each of these findings, which may be the same. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<String> evidence(UUID assessment) {
        return jdbc.sql("""
                        SELECT DISTINCT f.evidence || coalesce(E'\\n\\nRegionens selvstændige analyse: sag ' || f.analysis_number, '')
                        FROM raadslag.finding f JOIN raadslag.monitored_finding m ON m.finding_id = f.id
                        WHERE m.assessment_id = ? AND NOT m.added""").param(assessment).query(String.class).list();
    }

    /** The numbers of the cases whose problem waited already, to which something of the assessment was added. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<CaseNumber> addedTo(UUID assessment) {
        return jdbc.sql("""
                        SELECT DISTINCT f.case_number FROM raadslag.finding f JOIN raadslag.monitored_finding m ON m.finding_id = f.id
                        WHERE m.assessment_id = ? AND m.added ORDER BY 1""").param(assessment).query(String.class).list().stream()
                .map(CaseNumber::of)
                .toList();
    }

    /** The numbers of the cases that were begun with the assessment. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<CaseNumber> begunWith(UUID assessment) {
        return jdbc.sql("""
                        SELECT f.case_number FROM raadslag.finding f JOIN raadslag.monitored_finding m ON m.finding_id = f.id
                        WHERE m.assessment_id = ? AND NOT f.supplement""").param(assessment).query(String.class).list().stream()
                .map(CaseNumber::of)
                .toList();
    }

    private static List<Assessment> collected(List<Row> rows) {
        return rows.stream()
                .map(Row::assessment)
                .distinct()
                .map(id -> of(id, rows))
                .toList();
    }

    private static Assessment of(UUID id, List<Row> rows) {
        List<AssessedFigure> figures = rows.stream()
                .filter(row -> row.assessment().equals(id))
                .map(Row::figure)
                .toList();
        return new Assessment(id, figures.get(0).figure().jobcentreId(), figures);
    }

    private record Row(UUID assessment, AssessedFigure figure) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        Comparison figure = new Comparison(
                row.getString("jobcentre_id"),
                row.getString("effort_area"),
                row.getString("benefit_group"),
                row.getString("group_name"),
                row.getString("indicator"),
                row.getString("indicator_name"),
                Comparison.Kind.valueOf(row.getString("kind")),
                Comparison.Standing.valueOf(row.getString("standing")),
                row.getBigDecimal("value"),
                row.getObject("population", Integer.class),
                row.getObject("peer_mean", BigDecimal.class),
                row.getInt("peer_count"),
                row.getBigDecimal("deviation"),
                row.getInt("bad_quarters"),
                row.getBoolean("breach"));
        String level = row.getString("level");
        Verdict verdict = level == null
                ? null
                : new Verdict(row.getBoolean("serious"), row.getString("ground"), Level.valueOf(level));
        return new Row(row.getObject("id", UUID.class), new AssessedFigure(figure, verdict));
    }
}
