package dk.raadslag.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.deadline.Policy;
import dk.raadslag.measurement.Arrival;
import dk.raadslag.measurement.Arrivals;
import dk.raadslag.measurement.Imports;
import dk.raadslag.measurement.Way;
import dk.raadslag.measurement.arrival.MadeUpMeasurements;
import dk.raadslag.monitoring.Comparisons;
import dk.raadslag.monitoring.Quarter;
import dk.raadslag.monitoring.Yardstick;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.BeginMonitoringForm;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the monitoring of all 91 jobcentres takes with ten years of quarterly figures in the database, beside a plain {@code SELECT} of
 * the rows that it compares; no test. Run it by {@code ./mvnw -q -Pbenchmark test -Dtest=MonitoringBenchmark}.
 */
@RaadslagTest
class MonitoringBenchmark extends ProcessTest {

    private static final int QUARTERS = 40;
    private static final Quarter LAST = Quarter.of(2009, 4);

    @Autowired
    Arrivals arrivals;

    @Autowired
    Imports imports;

    @Autowired
    Authorities authorities;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Policy policy;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void theWholeCountryWithTenYearsOfFigures() throws IOException {
        load();
        Yardstick yardstick = Yardstick.of(policy);
        double plain = median(() -> plainRows(yardstick));
        double compared = median(() -> Arrays.stream(RegionCode.values())
                .mapToInt(region -> comparisons
                        .of(region, LAST, comparisons.latest(), yardstick)
                        .size())
                .sum());
        System.out.printf(
                "SELECT of the rows: %.0f ms; comparison in all regions: %.0f ms (%.1f times)%n",
                plain, compared, compared / plain);
        for (RegionCode region : RegionCode.values()) {
            long begun = System.nanoTime();
            office.as("region-" + region)
                    .start(
                            "result-monitoring",
                            new BeginMonitoringForm()
                                    .regionCode(region.name())
                                    .year(LAST.first().getYear())
                                    .quarter(String.valueOf(LAST.number())));
            double all = (System.nanoTime() - begun) / 1e6;
            System.out.printf("Run in %s: %.0f ms (%.1f times the SELECT)%n", region, all, all / plain);
        }
    }

    private void load() throws IOException {
        Path file = folder.resolve("maalinger.csv");
        try (Writer text = Files.newBufferedWriter(file)) {
            new MadeUpMeasurements(QUARTERS).write(authorities.jobcentres(), LAST.first(), QUARTERS, text);
        }
        arrivals.take(file, Arrival.found("bench", Way.FOLDER));
        assertThat(imports.loadNext()).isTrue();
    }

    /** What the comparison reads, and no more. */
    private int plainRows(Yardstick yardstick) {
        List<Object[]> rows = jdbc.sql("""
                        SELECT s.area, s.indicator, s.benefit_group, m.period, m.population, m.value FROM raadslag.measured_series s
                        JOIN raadslag.current_measurement m ON m.series = s.id WHERE s.period_kind = 'QUARTER' AND m.period BETWEEN ? AND ?""")
                .params(LAST.back(yardstick.quarters() - 1).first(), LAST.first())
                .query((row, number) -> new Object[] {row.getString(1), row.getObject(6)})
                .list();
        return rows.size();
    }

    private static double median(IntSupplier work) {
        return Arrays.stream(new int[7])
                .mapToDouble(round -> {
                    long begun = System.nanoTime();
                    assertThat(work.getAsInt()).isPositive();
                    return (System.nanoTime() - begun) / 1e6;
                })
                .sorted()
                .toArray()[3];
    }
}
