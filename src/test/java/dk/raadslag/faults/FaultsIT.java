package dk.raadslag.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.raadslag.faults.DatabaseProxy.Barrier;
import dk.raadslag.faults.DatabaseProxy.Place;
import dk.raadslag.support.PostOffice;
import dk.raadslag.support.PostOffice.Mood;
import dk.raadslag.support.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Two programs as in production, on one database and one mail server, and what can happen to them. After each fault nothing is lost and
 * nothing there twice, people read what is the matter in Danish, and the programs come back by themselves.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final Logger LOG = LoggerFactory.getLogger(FaultsIT.class);
    private static final Path DATA = Path.of("target/faults-postgres");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration TAKEOVER = Duration.ofSeconds(25);
    private static final String NO_DATABASE = "Rådslag kan ikke bruge sin database lige nu. Prøv igen om lidt.";

    private static final String REFUSED = "SELECT count(*) FROM raadslag.letter WHERE attempts > 0 AND sent_at IS NULL";
    private static final String LETTERS = "SELECT count(*) FROM raadslag.letter";
    private static final String LOCKED = "SELECT count(*) FROM act_ru_job WHERE lock_owner_ IS NOT NULL";
    private static final String LOCKED_FOR_YEARS =
            "SELECT count(*) FROM act_ru_job WHERE lock_exp_time_ > now() + interval '1 year'";

    private static EmbeddedPostgres postgres;
    private static int databasePort;
    private static PostOffice office;
    private static Program one;
    private static Program other;
    private static Work work;
    /** How many letters at most have left without being kept as sent: one of each program each time the database was away. */
    private static int notKept;
    /** Somebody who has signed in before. */
    private static Visitor browser;

    @BeforeAll
    static void start() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        FileSystemUtils.deleteRecursively(Program.MEASUREMENTS);
        Files.createDirectories(Program.MEASUREMENTS);
        databasePort = freePort();
        startDatabase();
        sql("postgres", "CREATE ROLE program LOGIN PASSWORD 'program'", "CREATE DATABASE raadslag OWNER program");
        office = new PostOffice();
        one = new Program("one", new DatabaseProxy(databasePort), "raadslag", office.port());
        other = new Program("other", new DatabaseProxy(databasePort), "raadslag", office.port());
        work = new Work(postgres.getDatabase("postgres", "raadslag"), office);
        one.start();
        other.start();
        one.awaitReady();
        other.awaitReady();
        work.engage(one.visitor(Program.ADMINISTRATOR));
        browser = one.browser("kontor-NJ");
    }

    @AfterAll
    static void stop() throws IOException {
        for (AutoCloseable each : new AutoCloseable[] {one, other, office, postgres}) {
            try {
                each.close();
            } catch (Exception failed) {
                LOG.warn("Could not stop {}", each, failed);
            }
        }
    }

    @Test
    @Order(1)
    void twoProgramsWorkOnTheSameCases() throws Exception {
        workOnBoth("MJ", one);
        workOnBoth("MJ", other);
        List<CompletableFuture<Void>> people = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> workOnBoth(i % 2 == 0 ? "NJ" : "HS", i < 4 ? one : other)))
                .toList();
        people.forEach(CompletableFuture::join);

        work.awaitQuiet(SOON);
        work.assertWhole();
        work.assertDelivered(0);
    }

    /** Documented in one program, confirmed in both at once: one of the two is told so. */
    private static void workOnBoth(String region, Program first) {
        String process = work.documented(first, region);
        var here = CompletableFuture.supplyAsync(
                () -> work.confirm(one, region, process).statusCode());
        var there = CompletableFuture.supplyAsync(
                () -> work.confirm(other, region, process).statusCode());
        assertThat(List.of(here.join(), there.join())).contains(204).anyMatch(status -> status >= 400 && status < 500);
    }

    @Test
    @Order(2)
    void theDatabaseIsStoppedAndComesBack() throws Exception {
        postgres.close();

        assertTold(one);
        startDatabase();
        comeBack();
    }

    @Test
    @Order(3)
    void theDatabaseStalls() throws Exception {
        String waiting = work.documented(one, "NJ");
        one.proxy().stall(true);

        assertTold(one);
        assertThat(work.confirm(other, "NJ", waiting).statusCode()).isEqualTo(204);
        one.proxy().stall(false);
        comeBack();
    }

    @Test
    @Order(4)
    void theDatabaseHasNoConnectionLeft() throws Exception {
        sql(
                "raadslag",
                "ALTER ROLE program CONNECTION LIMIT 0",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'program'");

        assertTold(one);
        sql("raadslag", "ALTER ROLE program CONNECTION LIMIT -1");
        comeBack();
    }

    @Test
    @Order(5)
    void theDiskIsFull() throws Exception {
        sql(
                "raadslag",
                """
                CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$""",
                "CREATE TRIGGER full_disk BEFORE INSERT ON raadslag.case_record EXECUTE FUNCTION full_disk()");

        HttpResponse<String> answer = work.document(one, "SD", work.typed());
        sql("raadslag", "DROP TRIGGER full_disk ON raadslag.case_record");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains(NO_DATABASE);
        comeBack();
    }

    @Test
    @Order(6)
    void theMailServerHangsRefusesAndDrops() throws Exception {
        for (Mood mood : List.of(Mood.HANGS, Mood.REFUSES, Mood.DROPS)) {
            office.is(mood);
            String process = work.documented(one, "MJ");
            assertThat(work.confirm(other, "MJ", process).statusCode()).isEqualTo(204);
            Program.await(SOON, () -> work.number(REFUSED) > 0);
            office.is(Mood.TAKES);
            Program.await(SOON, () -> {
                work.letTimePass();
                return work.number(Work.UNSENT) == 0;
            });
        }
        work.awaitQuiet(SOON);
        work.assertWhole();
        work.assertDelivered(0);
    }

    @Test
    @Order(7)
    void aProgramIsKilledBeforeInAndAfterACommitAndWhileSending() throws Exception {
        String before = work.typed();
        String in = work.typed();
        String after = work.typed();
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.add(work.documented(other, "NJ"));
        }
        int come = office.ids().size();
        office.is(Mood.HANGS);
        work.confirm(one, "NJ", waiting.remove(0));
        Program.await(SOON, () -> office.ids().size() == come + 2);

        List<Barrier> barriers = List.of(
                one.proxy().hold(before, Place.BEFORE_COMMIT),
                one.proxy().hold(after, Place.AFTER_COMMIT),
                one.proxy().hold("INSERT INTO raadslag.letter ", Place.BEFORE_COMMIT));
        call(() -> work.document(one, "HS", before));
        call(() -> work.document(one, "SD", after));
        waiting.forEach(process -> call(() -> work.confirm(one, "NJ", process)));
        for (Barrier barrier : barriers) {
            barrier.await();
        }
        Barrier commit = one.proxy().hold(in, Place.IN_COMMIT);
        call(() -> work.document(one, "MJ", in));
        commit.await();
        one.kill();

        long killed = System.nanoTime();
        office.is(Mood.TAKES);
        assertThat(work.number(LOCKED))
                .as("jobs that the killed program had taken")
                .isPositive();
        Program.await(TAKEOVER, () -> work.number(LOCKED) == 0);
        LOG.info("The other program went on {} ms after the kill", (System.nanoTime() - killed) / 1_000_000);
        work.letTimePass();
        work.awaitQuiet(SOON);
        assertThat(work.cases(before)).isZero();
        assertThat(work.cases(after)).isOne();
        work.assertWhole();
        work.assertDelivered(notKept);
    }

    @Test
    @Order(8)
    void aProgramIsKilledWhenItHasLoadedAFileAndNotSaidSo() throws Exception {
        Barrier loaded = other.proxy().hold("INSERT INTO raadslag.measurement ", Place.BEFORE_COMMIT);
        put("""
                Område;Periode;Ydelsesgruppe;Indikator;Værdi;Antal personer
                Jobcenter Aalborg;1991Q1;Sygedagpenge;Andel rettidige jobsamtaler (pct.);81,5;240
                Jobcenter Aalborg;1991Q2;Sygedagpenge;Andel rettidige jobsamtaler (pct.);82,5;250
                """);
        loaded.await();
        other.kill();
        assertThat(work.number("SELECT count(*) FROM raadslag.measurement")).isZero();

        one.start();
        one.awaitReady();
        Program.await(
                SOON, () -> work.number("SELECT count(*) FROM raadslag.import_batch WHERE state = 'LOADED'") == 1);
        assertThat(work.number("SELECT count(*) FROM raadslag.measurement")).isEqualTo(2);
        assertThat(work.number("SELECT count(*) FROM raadslag.import_batch")).isOne();
        work.assertWhole();
    }

    @Test
    @Order(9)
    void theClocksJumpAndAreSetRight() throws Exception {
        startWithOwnClocks();
        List<Duration> jumps =
                List.of(Duration.ofDays(1), Duration.ofDays(31), Duration.ofDays(3653), Duration.ofHours(-1));
        for (Duration jump : jumps) {
            LOG.info("The clocks are set to {} from now", jump);
            setClocks(jump);
            workOnBoth("MJ", one);
            office.is(Mood.REFUSES);
            String process = work.documented(one, "HS");
            assertThat(work.confirm(other, "HS", process).statusCode()).isEqualTo(204);
            Program.await(SOON, () -> work.number(REFUSED) > 0);

            office.is(Mood.TAKES);
            setClocks(Duration.ZERO);
            workOnBoth("MJ", other);
            work.awaitQuiet(SOON);
            work.assertWhole();
            work.assertDelivered(notKept);
        }
    }

    @Test
    @Order(10)
    void programsAreKilledWhileTheirClocksAreAhead() throws Exception {
        startWithOwnClocks();
        setClocks(Duration.ofDays(3653));
        String process = work.documented(one, "SD");
        one.proxy().hold("INSERT INTO raadslag.letter ", Place.BEFORE_COMMIT);
        other.proxy().hold("INSERT INTO raadslag.letter ", Place.BEFORE_COMMIT);
        assertThat(work.confirm(one, "SD", process).statusCode()).isEqualTo(204);
        Program.await(SOON, () -> work.number(LOCKED_FOR_YEARS) > 0);

        startWithOwnClocks();
        work.awaitQuiet(SOON);
        work.assertWhole();
        work.assertDelivered(notKept);
    }

    @Test
    @Order(11)
    void theClocksOfTheProgramsDifferByMinutes() throws Exception {
        startWithOwnClocks();
        int written = work.number(LETTERS);
        one.setClock(Duration.ofMinutes(5));
        for (Program first : List.of(one, other, one, other)) {
            workOnBoth("MJ", first);
        }
        work.awaitQuiet(SOON);
        work.assertWhole();
        // a letter that one of them just hands over can be due for the other already
        work.assertDelivered(notKept + work.number(LETTERS) - written);
    }

    private static void startWithOwnClocks() throws Exception {
        assumeTrue(Program.libfaketime().isPresent(), "Skipped: no libfaketime here. Install the package libfaketime.");
        for (Program program : List.of(one, other)) {
            program.kill();
            program.proxy().letGo();
            program.startWithOwnClock();
        }
        one.awaitReady();
        other.awaitReady();
    }

    private static void setClocks(Duration ahead) throws Exception {
        one.setClock(ahead);
        other.setClock(ahead);
    }

    /** Puts a whole file into the folder from which the programs take measurements. */
    private static void put(String file) throws IOException {
        Path aside = Files.writeString(DATA.resolveSibling("faults-measurements.csv"), file);
        Files.move(aside, Program.MEASUREMENTS.resolve("maalinger.csv"));
    }

    /** A call that the kill cuts off. */
    private static void call(Runnable work) {
        CompletableFuture.runAsync(work).exceptionally(cutOff -> null);
    }

    private static void assertTold(Program program) {
        var call = CompletableFuture.supplyAsync(() -> work.document(program, "SD", work.typed()));
        var page = CompletableFuture.supplyAsync(() -> browser.get("/sager"));
        for (HttpResponse<String> answer : List.of(call.join(), page.join())) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains(NO_DATABASE);
        }
    }

    /** Both programs work again without having been started anew, and all is whole. */
    private static void comeBack() throws Exception {
        notKept += 2;
        long begun = System.nanoTime();
        for (Program program : List.of(one, other)) {
            Program.await(SOON, program::isReady);
            String process = work.documented(program, "SD");
            assertThat(work.confirm(program, "SD", process).statusCode()).isEqualTo(204);
        }
        work.awaitQuiet(SOON);
        LOG.info("All is well {} ms after the fault", (System.nanoTime() - begun) / 1_000_000);
        work.assertWhole();
        work.assertDelivered(notKept);
    }

    private static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(DATA)
                .setCleanDataDirectory(false)
                .setPort(databasePort)
                .setRegisterShutdownHook(false)
                .start();
    }

    private static void sql(String database, String... statements) throws Exception {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
