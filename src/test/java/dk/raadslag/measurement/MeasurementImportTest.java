package dk.raadslag.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.raadslag.measurement.Arrivals.Receipt;
import dk.raadslag.support.RaadslagTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a file to figures that count, whatever happens in between. */
@RaadslagTest
class MeasurementImportTest {

    private static final String HEAD = "Område;Periode;Ydelsesgruppe;Indikator;Værdi;Antal personer\n";

    @Autowired
    Arrivals arrivals;

    @Autowired
    Imports imports;

    @Autowired
    Batches batches;

    @Autowired
    KeptFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @Test
    void goodFiguresAreKeptAndBadOnesReportedWithLineAndReason() throws IOException {
        Batch batch = load(HEAD + """
                Jobcenter Aalborg;1991Q1;Sygedagpenge;Andel rettidige jobsamtaler (pct.);81,5;240
                Jobcenter Aalborg;1991Q2;SYGEDAGPENGE;RETTIDIGE_SAMTALER;..;9
                Atlantis;1991Q1;Sygedagpenge;RETTIDIGE_SAMTALER;1;1
                Aalborg;1991Q1;Sygedagpenge;LYKKE;1;1
                Aalborg;1991Q1;Folkepension;RETTIDIGE_SAMTALER;1;1
                Aalborg;2099Q1;Sygedagpenge;RETTIDIGE_SAMTALER;1;1
                Aalborg;1991Q9;Sygedagpenge;RETTIDIGE_SAMTALER;1;1
                Aalborg;1991Q1;Sygedagpenge;RETTIDIGE_SAMTALER;100,1;1
                Aalborg;1991Q1;Sygedagpenge;RETTIDIGE_SAMTALER;1.5;1
                Hele landet;1991Q1;Sygedagpenge;RETTIDIGE_SAMTALER;80;
                Region Nordjylland;1991;Sygedagpenge;RETTIDIGE_SAMTALER;80;
                Region Nordjylland;1991;Sygedagpenge;RETTIDIGE_SAMTALER;80;
                """);

        assertThat(batch.state()).isEqualTo(Batch.State.LOADED);
        assertThat(batch)
                .extracting(Batch::goodRows, Batch::unchangedRows, Batch::badRows)
                .containsExactly(3L, 0L, 9L);
        assertThat(batches.faults(batch.number()).stream().map(fault -> fault.line() + ": " + fault.reason()))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("4: Området »Atlantis« kendes ikke."),
                        fault -> assertThat(fault).startsWith("5: Indikatoren »LYKKE« kendes ikke."),
                        fault -> assertThat(fault).startsWith("6: Ydelsesgruppen »Folkepension« kendes ikke."),
                        fault -> assertThat(fault).isEqualTo("7: Perioden ligger i fremtiden."),
                        fault -> assertThat(fault).startsWith("8: Perioden »1991Q9« kan ikke læses."),
                        fault -> assertThat(fault).isEqualTo("9: Værdien skal ligge mellem 0 og 100."),
                        fault -> assertThat(fault).startsWith("10: Tallet »1.5« kan læses på to måder."),
                        fault -> assertThat(fault).startsWith("12: Målingen står flere gange i filen"),
                        fault -> assertThat(fault).startsWith("13: Målingen står flere gange i filen"));
        assertThat(current("JC-0851", 1991)).containsExactly("1991-01-01 81.5 240", "1991-04-01 .. 9");
        assertThat(new String(new KeptFile(files, batch.number()).readAllBytes(), StandardCharsets.UTF_8))
                .startsWith(HEAD);
    }

    @Test
    void aFigureToldTwiceIsNotUsedHoweverManyNamesStandBetween() throws IOException {
        String twice = "Jobcenter Aalborg;1989Q1;Sygedagpenge;RETTIDIGE_SAMTALER;70;9\n";
        String between = IntStream.rangeClosed(0, CopiedRows.REMEMBERED)
                .mapToObj("Atlantis %d;1989Q1;Sygedagpenge;RETTIDIGE_SAMTALER;70;9\n"::formatted)
                .collect(Collectors.joining());

        String once = "Jobcenter Aalborg;1989Q2;Sygedagpenge;RETTIDIGE_SAMTALER;70;9\n";

        Batch batch = load(HEAD + twice + between + twice + once);

        assertThat(batch).extracting(Batch::goodRows, Batch::badRows).containsExactly(1L, CopiedRows.REMEMBERED + 3L);
    }

    @Test
    void aCorrectionCountsAndWhatItCorrectsStaysBesideIt() throws IOException {
        String line = "Jobcenter Tårnby;%s;Kontanthjælp;VARIGHED;%s;50\n";
        int first = load(HEAD + line.formatted("1992Q1", "30") + line.formatted("1992Q2", "31"))
                .number();
        Batch second = load(HEAD + line.formatted("1992Q1", "30,0") + line.formatted("1992Q2", "29"));

        assertThat(second).extracting(Batch::goodRows, Batch::unchangedRows).containsExactly(2L, 1L);
        assertThat(current("JC-0185", 1992)).containsExactly("1992-01-01 30 50", "1992-04-01 29 50");
        assertThat(jdbc.sql("""
                        SELECT m.batch || ': ' || m.value FROM raadslag.measurement m JOIN raadslag.measured_series s ON s.id = m.series
                        WHERE s.area = 'JC-0185' AND m.period = '1992-04-01' ORDER BY m.batch""").query(String.class).list()).containsExactly(first + ": 31", second.number() + ": 29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE raadslag.measurement SET value = 0",
                "DELETE FROM raadslag.measurement",
                "UPDATE raadslag.import_batch SET sha256 = NULL",
                "UPDATE raadslag.import_batch SET rows_read = 7",
                "DELETE FROM raadslag.import_batch",
                "DELETE FROM raadslag.measured_series"
            })
    void theDatabaseRefusesToForget(String attack) throws IOException {
        load(HEAD + "Jobcenter Tårnby;1993Q1;Kontanthjælp;VARIGHED;30;50\n");

        assertThatThrownBy(() -> jdbc.sql(attack).update()).hasMessageContaining("only grows");
    }

    @Test
    void theDatabaseRefusesAFigureOfNoFile() {
        assertThatThrownBy(() -> jdbc.sql(
                                "INSERT INTO raadslag.measurement (series, period, batch, value) VALUES (-1, '1991-01-01', -1, 5)")
                        .update())
                .hasMessageContaining("of a batch and of a series");
    }

    @Test
    void theSameFileIsTakenOnceThoughItComesTwiceAtOnce() throws IOException {
        Path file = file(HEAD + "Jobcenter Tårnby;1994Q1;Kontanthjælp;VARIGHED;30;50\n");

        List<Receipt> receipts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> arrivals.take(file, upload("fil " + i))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(receipts.stream().map(Receipt::number).distinct()).hasSize(1);
        assertThat(receipts.stream().filter(Receipt::isNew)).hasSize(1);
        loadAll();
        assertThat(arrivals.take(file, upload("igen")).isNew()).isFalse();
        assertThat(imports.loadNext()).isFalse();
    }

    @Test
    void twoProgramsLoadEachFileOnce() throws IOException {
        int number = take(HEAD + "Jobcenter Tårnby;1995Q1;Kontanthjælp;VARIGHED;30;50\n");

        Stream.of(1, 2, 3, 4)
                .map(i -> CompletableFuture.runAsync(this::loadAll))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(batches.find(number).orElseThrow())
                .extracting(Batch::state, Batch::attempts, Batch::goodRows)
                .containsExactly(Batch.State.LOADED, 1, 1L);
    }

    /** The connection is killed where all figures have arrived, and some may have been written. */
    @Test
    void anInterruptedImportLeavesNothingHalfDoneAndIsTakenUpAgain() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int year = 1950; year < 1990; year++) {
            text.append("Jobcenter Tårnby;%d;Kontanthjælp;VARIGHED;30;50\n".formatted(year));
        }
        int number = take(text.toString());

        CompletableFuture<Void> interrupted = transaction.execute(status -> {
            jdbc.sql("LOCK TABLE raadslag.measurement IN SHARE MODE").update();
            CompletableFuture<Void> load = CompletableFuture.runAsync(this::loadAll);
            await().until(() -> jdbc.sql("""
                            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                            WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO raadslag.measurement %'""").query(Integer.class).single() == 1);
            return load;
        });

        assertThatThrownBy(interrupted::join).isNotNull();
        assertThat(batches.find(number).orElseThrow())
                .extracting(Batch::state, Batch::attempts)
                .containsExactly(Batch.State.WAITING, 1);
        assertThat(current("JC-0185", 1950)).isEmpty();
        loadAll();
        assertThat(batches.find(number).orElseThrow())
                .extracting(Batch::state, Batch::attempts, Batch::goodRows)
                .containsExactly(Batch.State.LOADED, 2, 40L);
    }

    @Test
    void aFileOnWhichTheProgramDiesIsNotBegunForEver() throws IOException {
        int number = take(HEAD + "Jobcenter Tårnby;1996Q1;Kontanthjælp;VARIGHED;30;50\n");
        jdbc.sql("UPDATE raadslag.import_batch SET attempts = 3 WHERE number = ?")
                .param(number)
                .update();
        loadAll();

        assertThat(batches.find(number).orElseThrow().reason()).contains("afbrudt 3 gange");
    }

    @Test
    void aFileThatCannotBeReadIsRejectedAsAWholeAndMayComeAgain() throws IOException {
        String half =
                "{\"columns\": [\"Område\", \"Periode\", \"Ydelse\", \"VARIGHED\"], \"rows\": [[\"Aarhus\", \"1997\", \"A-dagpenge\", 1], [";
        Batch batch = load(half);

        assertThat(batch.state()).isEqualTo(Batch.State.REJECTED);
        assertThat(batch.reason()).startsWith("Filen kan ikke læses efter række 2.");
        assertThat(current("0751", 1997)).isEmpty();
        assertThat(new KeptFile(files, batch.number()).readAllBytes()).isEmpty();
        assertThat(arrivals.take(file(half), upload("igen")).isNew()).isTrue();
        loadAll();
    }

    @Test
    void aFileWithoutAGoodFigureIsRejectedWithItsFaults() throws IOException {
        Batch batch =
                load(HEAD + "Atlantis;1998;A-dagpenge;VARIGHED;1;1\n" + "x\\y\t\u0000;1998;A-dagpenge;VARIGHED;1;1\n");

        assertThat(batch.state()).isEqualTo(Batch.State.REJECTED);
        assertThat(batch.badRows()).isEqualTo(2);
        assertThat(batches.faults(batch.number())).hasSize(2);
    }

    @Test
    void ofVeryManyFaultsTheFirstAreKeptAndAllCounted() throws IOException {
        String bad = "Atlantis;1999;A-dagpenge;VARIGHED;1;1\n";
        Batch batch = load(HEAD + "Aarhus;1999;A-dagpenge;VARIGHED;1;1\n" + bad.repeat(1500));

        assertThat(batch.badRows()).isEqualTo(1500);
        assertThat(batches.faults(batch.number())).hasSize(Loading.MOST_FAULTS);
    }

    @Test
    void theNameOfAFileIsItsLastPartAndNeverEmpty() {
        assertThat(new Arrival("C:\\Brugere\\mig\\maj.csv", Way.UPLOAD, "x").name())
                .isEqualTo("maj.csv");
        assertThat(new Arrival("../../\u202Eetc/pass\u0000wd", Way.UPLOAD, "x").name())
                .isEqualTo("passwd");
        assertThat(new Arrival("\u200B", Way.UPLOAD, "x").name()).isEqualTo("Uden navn");
        assertThat(new Arrival("x".repeat(999), Way.UPLOAD, "x").name()).hasSize(200);
    }

    private Batch load(String text) throws IOException {
        int number = take(text);
        loadAll();
        return batches.find(number).orElseThrow();
    }

    private int take(String text) throws IOException {
        return arrivals.take(file(text), upload("prøve.csv")).number();
    }

    private void loadAll() {
        while (imports.loadNext()) {
            // until none waits
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "maalinger", ""), text);
    }

    private static Arrival upload(String name) {
        return new Arrival(name, Way.UPLOAD, "test-region-NJ");
    }

    private List<String> current(String area, int year) {
        return jdbc.sql("""
                        SELECT m.period || ' ' || coalesce(m.value::text, m.missing) || ' ' || m.population
                        FROM raadslag.current_measurement m JOIN raadslag.measured_series s ON s.id = m.series
                        WHERE s.area = ? AND extract(year FROM m.period) = ? ORDER BY m.period""").params(area, year).query(String.class).list();
    }
}
