package dk.raadslag.monitoring;

import dk.raadslag.authorities.RegionCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The quarterly figures of all jobcentres of a region beside those of their peers, by one statement. The peers' mean is not weighted: the law
 * compares jobcentres, and a large one should not be the measure of the others.
 */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Comparisons {

    // Each quarter is compared in the groups that held in it; a quarter without a figure that counts is not a bad one.
    private static final String COMPARED = """
            WITH quarter AS (
                SELECT day::date AS period FROM generate_series(:first::date, :last::date, interval '3 months') AS day),
            grouping AS (
                SELECT DISTINCT ON (g.code, q.period) g.code AS benefit_group, q.period, v.number AS version
                FROM quarter q CROSS JOIN raadslag.benefit_group g
                JOIN raadslag.peer_group_version v ON v.benefit_group = g.code AND v.valid_from <= q.period AND v.number <= :peerGroups
                WHERE g.effort_area IS NOT NULL
                ORDER BY g.code, q.period, v.valid_from DESC, v.number DESC),
            cell AS (
                SELECT j.id AS jobcentre_id, j.region_code, r.benefit_group, i.code AS indicator, i.better, r.period, p.peer_group, f.value,
                    f.population, coalesce(f.value IS NOT NULL AND f.population >= :fewestPersons, false) AS counts
                FROM grouping r CROSS JOIN raadslag.jobcentre j CROSS JOIN raadslag.indicator i
                LEFT JOIN raadslag.peer_group_member p ON p.version = r.version AND p.jobcentre_id = j.id
                LEFT JOIN LATERAL (SELECT m.population, m.value FROM raadslag.measurement m
                    WHERE m.series = (SELECT s.id FROM raadslag.measured_series s
                            WHERE (s.area, s.indicator, s.benefit_group, s.period_kind) = (j.id, i.code, r.benefit_group, 'QUARTER'))
                        AND m.period = r.period AND m.batch <= :batch
                    ORDER BY m.batch DESC LIMIT 1) f ON true),
            peered AS (
                SELECT cell.*,
                    CASE WHEN peer_group IS NULL THEN 0 ELSE count(*) FILTER (WHERE counts) OVER peers - counts::integer END AS peer_count,
                    sum(value) FILTER (WHERE counts) OVER peers - CASE WHEN counts THEN value ELSE 0 END AS peer_sum
                FROM cell WINDOW peers AS (PARTITION BY benefit_group, indicator, period, peer_group)),
            averaged AS (
                SELECT peered.*, peer_sum / nullif(peer_count, 0) AS peer_mean FROM peered WHERE region_code = :region),
            compared AS (
                SELECT averaged.*, round(CASE WHEN counts THEN
                    100 * CASE better WHEN 'HIGHER' THEN peer_mean - value ELSE value - peer_mean END / nullif(peer_mean, 0) END, 1) AS deviation
                FROM averaged),
            counted AS (
                SELECT compared.*, max(period) FILTER (WHERE coalesce(deviation < :badFrom, true))
                    OVER (PARTITION BY jobcentre_id, benefit_group, indicator) AS last_good
                FROM compared),
            lasting AS (
                SELECT counted.*, (count(*) FILTER (WHERE period > coalesce(last_good, '-infinity'))
                    OVER (PARTITION BY jobcentre_id, benefit_group, indicator))::integer AS bad_quarters
                FROM counted)
            SELECT c.jobcentre_id, g.effort_area, c.benefit_group, g.name AS group_name, c.indicator, i.name AS indicator_name, i.kind,
                CASE WHEN c.counts THEN 'COUNTS' WHEN c.population < :fewestPersons THEN 'TOO_FEW' ELSE 'MISSING' END AS standing,
                c.value, c.population, round(c.peer_mean, 1) AS peer_mean, c.peer_count, c.deviation,
                c.bad_quarters, c.counts AND i.kind = 'COMPLIANCE' AND c.value < :timeliness AS breach
            FROM lasting c JOIN raadslag.benefit_group g ON g.code = c.benefit_group JOIN raadslag.indicator i ON i.code = c.indicator
            WHERE c.period = :last
            ORDER BY c.jobcentre_id, g.position, i.position""";

    private static final String LATEST = """
            SELECT (SELECT coalesce(max(number), 0) FROM raadslag.import_batch WHERE state = 'LOADED') AS batch,
                (SELECT coalesce(max(number), 0) FROM raadslag.peer_group_version) AS peer_groups""";

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is known now. */
    public Basis latest() {
        return jdbc.sql(LATEST).query(Basis.class).single();
    }

    /** Every figure that the jobcentres of the region should have in the quarter, by jobcentre, benefit group and indicator. */
    public List<Comparison> of(RegionCode region, Quarter quarter, Basis basis, Yardstick yardstick) {
        return jdbc.sql(COMPARED)
                .param("region", region.name())
                .param("first", quarter.back(yardstick.quarters() - 1).first())
                .param("last", quarter.first())
                .param("batch", basis.batch())
                .param("peerGroups", basis.peerGroups())
                .param("fewestPersons", yardstick.fewestPersons())
                .param("badFrom", yardstick.badFrom())
                .param("timeliness", yardstick.timeliness())
                .query(Comparison.class)
                .list();
    }
}
