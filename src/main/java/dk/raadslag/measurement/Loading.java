package dk.raadslag.measurement;

import dk.raadslag.danish.Danish;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.measurement.file.MeasurementFile;
import dk.raadslag.measurement.file.Reading;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Brings the figures of a file into the database and judges them there, all at once; the file's own transaction keeps or drops them. */
@Component
@PartOfAnAct
class Loading {

    /** How many faults of a file are kept; all are counted. */
    static final int MOST_FAULTS = 1000;

    /** Any number that no one else locks. */
    private static final long ONE_AT_A_TIME = 0x6d656173;

    private static final int PATIENCE = 600_000;
    private static final int NEWS = 10_000;

    private static final String ARRIVED = """
            CREATE TEMP TABLE arrived (position bigint, line bigint, combination integer, indicator text, area text, benefit_group text, period_kind text,
                period date, value numeric, missing text, population integer, fault text) ON COMMIT DROP""";

    private static final String COMBINATION = """
            CREATE TEMP TABLE combination ON COMMIT DROP AS
            SELECT a.*, n.area AS area_code, i.code AS indicator_code, g.code AS group_code, i.lowest, i.highest, NULL::integer AS series,
                CASE WHEN i.code IS NULL THEN format('Indikatoren »%s« kendes ikke. Skriv den som på listen over indikatorer.', left(a.indicator, 100))
                    WHEN n.area IS NULL THEN format('Området »%s« kendes ikke. Skriv jobcenterets, kommunens eller regionens navn.', left(a.area, 60))
                    WHEN g.code IS NULL THEN format('Ydelsesgruppen »%s« kendes ikke. Skriv den som på listen over ydelsesgrupper.', left(a.benefit_group, 60))
                END AS fault
            FROM (SELECT combination, indicator, area, benefit_group, period_kind FROM arrived WHERE indicator IS NOT NULL) a
            LEFT JOIN raadslag.measured_area_name n ON n.name = a.area
            LEFT JOIN raadslag.indicator i ON a.indicator IN (i.code, i.name)
            LEFT JOIN raadslag.benefit_group g ON a.benefit_group IN (g.code, g.name)""";

    private static final String SERIES = """
            INSERT INTO raadslag.measured_series (area, indicator, benefit_group, period_kind)
            SELECT DISTINCT area_code, indicator_code, group_code, period_kind FROM combination WHERE fault IS NULL
            ON CONFLICT DO NOTHING""";

    private static final String SERIES_OF_COMBINATION = """
            UPDATE combination c SET series = s.id FROM raadslag.measured_series s
            WHERE (s.area, s.indicator, s.benefit_group, s.period_kind) = (c.area_code, c.indicator_code, c.group_code, c.period_kind)""";

    private static final String JUDGED = """
            CREATE TEMP TABLE judged ON COMMIT DROP AS
            SELECT a.position, a.line, c.series, a.period, a.population, a.value, a.missing,
                coalesce(a.fault, c.fault,
                    CASE WHEN a.period > '%s' THEN 'Perioden ligger i fremtiden.'
                        WHEN a.value NOT BETWEEN c.lowest AND c.highest
                        THEN format('Værdien skal ligge mellem %%s og %%s.', c.lowest, c.highest) END) AS fault
            FROM arrived a LEFT JOIN combination c USING (combination)""";

    private static final String REPEATED = """
            UPDATE judged SET fault = 'Målingen står flere gange i filen, så den kan ikke bruges.'
            WHERE fault IS NULL AND (series, period) IN
                (SELECT series, period FROM judged WHERE fault IS NULL GROUP BY series, period HAVING count(*) > 1)""";

    private static final String KNOWN = """
            CREATE TEMP TABLE known ON COMMIT DROP AS
            SELECT DISTINCT ON (m.series, m.period) m.series, m.period, m.population, m.value, m.missing FROM raadslag.measurement m
            JOIN (SELECT series, min(period) AS first, max(period) AS last FROM judged WHERE fault IS NULL GROUP BY series) j
                ON m.series = j.series AND m.period BETWEEN j.first AND j.last
            ORDER BY m.series, m.period, m.batch DESC""";

    private static final String MEASUREMENTS = """
            INSERT INTO raadslag.measurement (series, period, batch, population, value, missing)
            SELECT j.series, j.period, ?, j.population, j.value, j.missing FROM judged j
            LEFT JOIN known k ON k.series = j.series AND k.period = j.period
            WHERE j.fault IS NULL AND (k.series IS NULL
                OR (k.population, k.value, k.missing) IS DISTINCT FROM (j.population, j.value, j.missing))
            ORDER BY j.series, j.period""";

    private static final String FAULTS = """
            INSERT INTO raadslag.import_fault (batch, position, line, reason)
            SELECT ?, position, line, fault FROM judged WHERE fault IS NOT NULL ORDER BY position LIMIT ?""";

    private final JdbcClient jdbc;
    private final DataSource source;
    private final Clock clock;

    Loading(JdbcClient jdbc, DataSource source, Clock clock) {
        this.jdbc = jdbc;
        this.source = source;
        this.clock = clock;
    }

    /** What has become of the figures of a file. */
    record Counts(long good, long unchanged, long bad) {}

    /** Whoever has the readings of a file. */
    @FunctionalInterface
    interface Readings {

        void forEach(MeasurementFile.Sink sink) throws IOException;
    }

    /** Tells whether nobody else is loading; then nobody else is until the transaction ends, in whatever way. */
    boolean isAlone() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(ONE_AT_A_TIME)
                .query(Boolean.class)
                .single();
    }

    /** Loads the readings as the figures of the batch. */
    Counts load(int batch, Readings readings, LongConsumer progress) throws IOException {
        run("SET LOCAL work_mem = '64MB'");
        run(ARRIVED);
        copy(readings, progress);
        run(COMBINATION);
        // without figures about them, the database would sort what it can hash
        run("ANALYZE combination");
        run(SERIES);
        run(SERIES_OF_COMBINATION);
        run(JUDGED.formatted(LocalDate.now(clock.withZone(Danish.ZONE))));
        run("ANALYZE judged");
        run(REPEATED);
        long bad = jdbc.sql("SELECT count(*) FROM judged WHERE fault IS NOT NULL")
                .query(Long.class)
                .single();
        long all = jdbc.sql("SELECT count(*) FROM judged").query(Long.class).single();
        run(KNOWN);
        run("ANALYZE known");
        int added = jdbc.sql(MEASUREMENTS).param(batch).update();
        jdbc.sql(FAULTS).params(batch, MOST_FAULTS).update();
        return new Counts(all - bad, all - bad - added, bad);
    }

    private void copy(Readings readings, LongConsumer progress) throws IOException {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            // the pool gives the connection its own patience back
            connection.setNetworkTimeout(Runnable::run, PATIENCE);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY arrived FROM STDIN");
            try (var rows = new CopiedRows(copy)) {
                readings.forEach(reading -> add(rows, reading, progress));
                rows.end();
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void add(CopiedRows rows, Reading reading, LongConsumer progress) throws IOException {
        try {
            rows.add(reading);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        if (rows.count() % NEWS == 0) {
            progress.accept(rows.count());
        }
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }
}
