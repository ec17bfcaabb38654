package dk.raadslag.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.measurement.arrival.MadeUpMeasurements;
import dk.raadslag.support.RaadslagTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the import of a million measurements takes, from the file on to figures that count, beside {@code COPY} of the same rows into a
 * table with the same keys, and into one with none; no test. Run it by {@code ./mvnw -q -Pbenchmark test -Dtest=ImportBenchmark}.
 */
@RaadslagTest
class ImportBenchmark {

    private static final int QUARTERS = Integer.getInteger("raadslag.bench.quarters", 302);

    @Autowired
    Arrivals arrivals;

    @Autowired
    Imports imports;

    @Autowired
    Batches batches;

    @Autowired
    Authorities authorities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @TempDir
    Path folder;

    @Test
    void aMillionMeasurements() throws Exception {
        run(20, LocalDate.of(1924, 10, 1));
        Batch batch = run(QUARTERS, LocalDate.of(2025, 7, 1));
        byte[] rows = rows(batch.number());
        double bare = copy(rows, "");
        double keyed = copy(rows, "INCLUDING INDEXES INCLUDING CONSTRAINTS");
        System.out.printf("COPY of the same rows: %.1f s without keys, %.1f s with them%n", bare, keyed);
    }

    private Batch run(int quarters, LocalDate last) throws Exception {
        List<Jobcentre> jobcentres = authorities.jobcentres();
        Path file = folder.resolve("maalinger-" + quarters + ".csv");
        try (Writer text = Files.newBufferedWriter(file)) {
            new MadeUpMeasurements(quarters).write(jobcentres, last, quarters, text);
        }
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        int number = arrivals.take(file, Arrival.found("bench", Way.FOLDER)).number();
        double taken = (System.nanoTime() - begun) / 1e9;
        assertThat(imports.loadNext()).isTrue();
        double all = (System.nanoTime() - begun) / 1e9;
        Batch batch = batches.find(number).orElseThrow();
        assertThat(batch.badRows()).isZero();
        System.out.printf(
                "%,d measurements, %d MB: %.1f s, of which %.1f s until the file was taken; peak of old generation %d MB%n",
                batch.goodRows(), batch.size() >> 20, all, taken, oldGeneration());
        return batch;
    }

    private static long oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private byte[] rows(int batch) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (Connection connection = source.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM raadslag.measurement WHERE batch = " + batch + ") TO STDOUT", bytes);
        }
        return bytes.toByteArray();
    }

    private double copy(byte[] rows, String like) throws Exception {
        jdbc.sql("CREATE TABLE bench_copy (LIKE raadslag.measurement " + like + ")")
                .update();
        try (Connection connection = source.getConnection()) {
            long begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY bench_copy FROM STDIN", new ByteArrayInputStream(rows));
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            jdbc.sql("DROP TABLE bench_copy").update();
        }
    }
}
