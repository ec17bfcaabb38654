package dk.raadslag.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measurements of jobcentres by quarters, as files would have brought them. */
@Component
public class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a file of its own says about one figure of every jobcentre of the country. */
    public int ofAll(LocalDate quarter, String group, String indicator, double value, int population) {
        return of(jobcentres(), quarter, group, indicator, BigDecimal.valueOf(value), population);
    }

    /** What a file of its own says about one figure of a jobcentre. */
    public int of(String jobcentre, LocalDate quarter, String group, String indicator, double value, int population) {
        return of(List.of(jobcentre), quarter, group, indicator, BigDecimal.valueOf(value), population);
    }

    /** What a file of its own says about one figure of some jobcentres; without a value, the sign of one that cannot be told. */
    public int of(
            List<String> jobcentres,
            LocalDate quarter,
            String group,
            String indicator,
            @Nullable BigDecimal value,
            @Nullable Integer population) {
        int batch = batch();
        for (String jobcentre : jobcentres) {
            jdbc.sql("""
                            INSERT INTO raadslag.measured_series (area, indicator, benefit_group, period_kind) VALUES (?, ?, ?, 'QUARTER')
                            ON CONFLICT DO NOTHING""").params(jobcentre, indicator, group).update();
            jdbc.sql("""
                            INSERT INTO raadslag.measurement (series, period, batch, population, value, missing)
                            SELECT id, ?, ?, ?, ?, ? FROM raadslag.measured_series
                            WHERE (area, indicator, benefit_group, period_kind) = (?, ?, ?, 'QUARTER')""")
                    .params(quarter, batch, population, value, value == null ? ".." : null, jobcentre, indicator, group)
                    .update();
        }
        return batch;
    }

    /** What a file of its own says about a quarter in which every jobcentre of the country does equally well. */
    public void evenQuarter(LocalDate quarter) {
        jdbc.sql("""
                        INSERT INTO raadslag.measured_series (area, indicator, benefit_group, period_kind)
                        SELECT j.id, i.code, g.code, 'QUARTER' FROM raadslag.jobcentre j, raadslag.indicator i, raadslag.benefit_group g
                        WHERE g.effort_area IS NOT NULL ON CONFLICT DO NOTHING""").update();
        jdbc.sql("""
                        INSERT INTO raadslag.measurement (series, period, batch, population, value)
                        SELECT s.id, ?, ?, 100, CASE i.kind WHEN 'COMPLIANCE' THEN 90 ELSE 40 END FROM raadslag.measured_series s
                        JOIN raadslag.indicator i ON i.code = s.indicator JOIN raadslag.jobcentre j ON j.id = s.area
                        JOIN raadslag.benefit_group g ON g.code = s.benefit_group AND g.effort_area IS NOT NULL
                        WHERE s.period_kind = 'QUARTER'""").params(quarter, batch()).update();
    }

    /** The jobcentres that one is compared with, by the first division of the benefit group. */
    public List<String> peers(String jobcentre, String group) {
        return jdbc.sql("""
                        SELECT p.jobcentre_id FROM raadslag.peer_group_version v
                        JOIN raadslag.peer_group_member own ON own.version = v.number AND own.jobcentre_id = ?
                        JOIN raadslag.peer_group_member p ON p.version = v.number AND p.peer_group = own.peer_group
                        WHERE v.benefit_group = ? AND v.valid_from = '1980-01-01' AND p.jobcentre_id <> own.jobcentre_id
                        ORDER BY 1""").params(jobcentre, group).query(String.class).list();
    }

    private List<String> jobcentres() {
        return jdbc.sql("SELECT id FROM raadslag.jobcentre").query(String.class).list();
    }

    /** A figure of a jobcentre that nobody has measured. */
    public void madeUp(String jobcentre, LocalDate quarter, String group, String indicator, double value) {
        jdbc.sql("""
                        INSERT INTO raadslag.measurement (series, period, batch, population, value)
                        SELECT id, ?, ?, 100, ? FROM raadslag.measured_series
                        WHERE (area, indicator, benefit_group, period_kind) = (?, ?, ?, 'QUARTER')""")
                .params(quarter, batch("MADE_UP"), value, jobcentre, indicator, group)
                .update();
    }

    private int batch() {
        return batch("FOLDER");
    }

    private int batch(String way) {
        return jdbc.sql("""
                        INSERT INTO raadslag.import_batch (name, way, received_by, received_at, size, sha256, state, good_rows, unchanged_rows,
                            bad_rows, ended_at)
                        VALUES ('prøve', ?, 'raadslag', now(), 1, encode(sha256(gen_random_uuid()::text::bytea), 'hex'), 'LOADED', 1, 0, 0,
                            now())
                        RETURNING number""").param(way).query(Integer.class).single();
    }
}
