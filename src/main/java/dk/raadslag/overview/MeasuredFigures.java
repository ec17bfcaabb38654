package dk.raadslag.overview;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The measurements that count now, as the overview reads them: each question is one statement, however many there are. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class MeasuredFigures {

    /** The whole country among the areas that are measured. */
    static final String COUNTRY = "DK";

    private final JdbcClient jdbc;

    MeasuredFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is measured of a group by a kind of period. */
    record Measured(String benefitGroup, PeriodKind periodKind) {}

    /**
     * The mean of comparable jobcentres.
     *
     * @param madeUp whether nobody has measured one of the figures
     */
    record PeerMean(String indicator, LocalDate period, BigDecimal mean, boolean madeUp) {}

    List<Indicator> indicators() {
        return jdbc.sql(
                        "SELECT code, name, kind = 'COMPLIANCE' AS timeliness FROM raadslag.indicator ORDER BY position")
                .query(Indicator.class)
                .list();
    }

    List<BenefitGroup> groups() {
        return jdbc.sql("SELECT code, name, effort_area FROM raadslag.benefit_group ORDER BY position")
                .query(BenefitGroup.class)
                .list();
    }

    /** What is measured of a place. */
    List<Measured> measuredOf(String area) {
        return jdbc.sql("SELECT DISTINCT benefit_group, period_kind FROM raadslag.measured_series WHERE area = ?")
                .param(area)
                .query(Measured.class)
                .list();
    }

    /** The figures of the places from a day on, of each the one that arrived last. */
    List<Figure> of(Collection<String> areas, String group, PeriodKind kind, LocalDate from) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (m.series, m.period) s.area, s.indicator, m.period, m.value, m.missing, m.population, m.batch
                        FROM raadslag.measured_series s JOIN raadslag.measurement m ON m.series = s.id
                        WHERE s.area = ANY(:areas) AND s.benefit_group = :group AND s.period_kind = :kind AND m.period >= :from
                        ORDER BY m.series, m.period, m.batch DESC""")
                .param("areas", areas.toArray(String[]::new))
                .param("group", group)
                .param("kind", kind.name())
                .param("from", from)
                .query(MeasuredFigures::figure)
                .list();
    }

    // by hand: there may be thousands
    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                row.getString("area"),
                row.getString("indicator"),
                row.getObject("period", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("missing"),
                row.getObject("population", Integer.class),
                row.getInt("batch"));
    }

    /**
     * The means of the figures of comparable jobcentres, each counting once, period by period in the division that held then. MeasuredFigures of
     * few people, or of nobody knows how many, do not count.
     */
    List<PeerMean> peersOf(String jobcentreId, String group, PeriodKind kind, LocalDate from, int fewest) {
        return jdbc.sql("""
                        WITH division AS (
                            SELECT number, valid_from, lead(valid_from, 1, 'infinity') OVER (ORDER BY valid_from, number) AS until
                            FROM raadslag.peer_group_version WHERE benefit_group = :group),
                        figure AS (
                            SELECT DISTINCT ON (m.series, m.period) s.indicator, m.period, m.value, m.population, m.batch
                            FROM division d
                            JOIN raadslag.peer_group_member own ON own.version = d.number AND own.jobcentre_id = :jobcentre
                            JOIN raadslag.peer_group_member peer ON peer.version = d.number AND peer.peer_group = own.peer_group
                                AND peer.jobcentre_id <> own.jobcentre_id
                            JOIN raadslag.measured_series s ON s.area = peer.jobcentre_id AND s.benefit_group = :group
                                AND s.period_kind = :kind
                            JOIN raadslag.measurement m ON m.series = s.id AND m.period >= greatest(d.valid_from, :from)
                                AND m.period < d.until
                            ORDER BY m.series, m.period, m.batch DESC)
                        SELECT f.indicator, f.period, round(avg(f.value), 1) AS mean, bool_or(b.way = 'MADE_UP') AS made_up
                        FROM figure f JOIN raadslag.import_batch b ON b.number = f.batch
                        WHERE f.value IS NOT NULL AND f.population >= :fewest GROUP BY f.indicator, f.period""")
                .param("jobcentre", jobcentreId)
                .param("group", group)
                .param("kind", kind.name())
                .param("from", from)
                .param("fewest", fewest)
                .query(PeerMean.class)
                .list();
    }

    /** The files with the numbers, in the order of arrival. */
    List<Source> sources(Collection<Integer> batches) {
        return jdbc.sql("""
                        SELECT number, name, way = 'MADE_UP' AS made_up FROM raadslag.import_batch
                        WHERE number = ANY(?) ORDER BY number""")
                .param(batches.toArray(Integer[]::new))
                .query(Source.class)
                .list();
    }
}
