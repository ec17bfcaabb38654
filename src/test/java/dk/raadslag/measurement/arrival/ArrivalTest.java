package dk.raadslag.measurement.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.measurement.Arrivals;
import dk.raadslag.measurement.Batch;
import dk.raadslag.measurement.Batches;
import dk.raadslag.measurement.Imports;
import dk.raadslag.measurement.MeasurementSettings;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Files that come by themselves: from a folder, from a server, and made up. */
@RaadslagTest
class ArrivalTest {

    private static final String GOOD = "Område;Periode;Ydelsesgruppe;VARIGHED\nJobcenter Skive;%d;Sygedagpenge;30\n";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Arrivals arrivals;

    @Autowired
    Imports imports;

    @Autowired
    Batches batches;

    @Autowired
    Authorities authorities;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    @Test
    void aFileIsTakenWhenItHasSettledAndMovedWhenItIsLoaded() throws IOException {
        WatchedFolder watched = watched();
        Path file = Files.writeString(folder.resolve("maj.csv"), "Område;Periode");
        watched.look();
        Files.writeString(file, GOOD.formatted(1981));
        clock.setTo(clock.instant().plus(MINUTE));
        watched.look();
        assertThat(latest().name()).isNotEqualTo("maj.csv");

        clock.setTo(clock.instant().plus(MINUTE));
        watched.look();
        assertThat(latest()).extracting(Batch::name, Batch::state).containsExactly("maj.csv", Batch.State.WAITING);
        assertThat(file).exists();
        loadAll();
        watched.look();

        assertThat(names()).containsExactly("indlaest", "indlaest/maj.csv");
    }

    @Test
    void aFileThatWasSeenByAClockAheadIsTakenWhenItIsSetBack() throws IOException {
        WatchedFolder watched = watched();
        Files.writeString(folder.resolve("april.csv"), GOOD.formatted(1980));
        Instant now = clock.instant();
        clock.setTo(now.plus(Duration.ofDays(3653)));
        watched.look();
        clock.setTo(now);

        settled(watched);

        assertThat(latest().name()).isEqualTo("april.csv");
    }

    @Test
    void afterAKillTheFolderIsTakenUpAgainAndNothingTwice() throws IOException {
        Files.writeString(folder.resolve("juni.csv"), GOOD.formatted(1982));
        settled(watched());
        int number = latest().number();
        loadAll();

        settled(watched());

        assertThat(latest().number()).isEqualTo(number);
        assertThat(names()).contains("indlaest/juni.csv");
    }

    @Test
    void whatCannotBeUsedIsMovedAsideAndWhatIsNotMeantIsLeft() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "Hej");
        Files.writeString(folder.resolve("a.json"), "{");
        Files.writeString(folder.resolve(".skjult.csv"), "Hej");
        Files.writeString(folder.resolve("halv.csv.part"), "Hej");
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("/etc/passwd"));
        Files.createDirectory(folder.resolve("mappe.csv"));
        Files.createDirectory(folder.resolve("afvist"));
        Files.writeString(folder.resolve("afvist/a.csv"), "fra før");
        WatchedFolder watched = watched();
        settled(watched);
        loadAll();
        watched.look();

        assertThat(names())
                .contains(".skjult.csv", "halv.csv.part", "link.csv", "mappe.csv", "afvist/a.csv", "afvist/a.json")
                .doesNotContain("a.csv", "a.json")
                .hasSize(8);
        assertThat(folder.resolve("afvist/a.csv")).hasContent("fra før");
    }

    @Test
    void aFileThatCannotBeMovedHoldsNoOtherBack() throws IOException {
        Files.writeString(folder.resolve("indlaest"), "ingen mappe");
        Files.writeString(folder.resolve("a.csv"), GOOD.formatted(1984));
        Files.writeString(folder.resolve("b.csv"), "Hej");
        WatchedFolder watched = watched();
        settled(watched);
        loadAll();
        watched.look();

        assertThat(names()).contains("a.csv", "afvist/b.csv");
        Files.delete(folder.resolve("indlaest"));
        settled(watched);
        assertThat(names()).contains("indlaest/a.csv");
    }

    @Test
    void anAddressThatNothingIsFetchedFromIsRefusedAtOnce() {
        for (String address : List.of("file:///etc/passwd", "mailto:a@b.dk", "uden-adresse", "http:///x")) {
            assertThatThrownBy(() -> settings(folder, URI.create(address)))
                    .as(address)
                    .hasMessageContaining("raadslag.measurement.arrival.addresses")
                    .hasMessageNotContaining(address);
        }
    }

    @Test
    void aFileIsFetchedWithTheAuthorizationAndOnce() throws IOException {
        String json =
                "{\"columns\": [\"Område\", \"Periode\", \"Ydelse\", \"VARIGHED\"], \"rows\": [[\"Skive\", \"1983\", \"A-dagpenge\", 7.5]]}";
        List<String> seen = new ArrayList<>();
        HttpHandler server = exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 200, json);
        };

        assertThat(fetched(server).reason()).isNull();
        int number = latest().number();
        assertThat(latest().name()).doesNotContain("hemmelig");
        assertThat(fetched(server).number()).isEqualTo(number);
        assertThat(seen).containsExactly("Bearer noegle", "Bearer noegle");
        loadAll();
    }

    @Test
    void whatTheServerDoesNotGiveIsToldAndLeavesNothing() throws IOException {
        assertThat(fetched(exchange -> answer(exchange, 401, "")).reason()).contains("afviser adgangen (401)");
        assertThat(fetched(exchange -> answer(exchange, 500, "")).reason()).contains("svarer med fejl (500)");
        assertThat(fetched(exchange -> {
                            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
                            answer(exchange, 302, "");
                        })
                        .reason())
                .contains("svarer med fejl (302)");
        assertThat(fetched(exchange -> answer(exchange, 200, "x".repeat(3 << 20)))
                        .reason())
                .contains("mere end 2 MB");
        assertThat(fetched(exchange -> cutOff(exchange, 1000)).reason()).contains("blev afbrudt");
        assertThat(fetched(exchange -> cutOff(exchange, 0)).reason()).contains("blev afbrudt");
        assertThat(latest().state()).isEqualTo(Batch.State.REJECTED);
    }

    @Test
    void aServerThatIsSilentOrSlowIsGivenUp() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        assertThat(fetched(exchange -> await(end)).reason()).contains("svarer ikke");
        assertThat(fetched(exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            while (end.getCount() > 0) {
                                exchange.getResponseBody().write(' ');
                                exchange.getResponseBody().flush();
                            }
                        })
                        .reason())
                .contains("blev afbrudt");
        end.countDown();
    }

    @Test
    void madeUpFiguresAreAlwaysTheSameAndAllCanBeUsed() throws IOException {
        StringBuilder once = new StringBuilder();
        StringBuilder again = new StringBuilder();
        new MadeUpMeasurements(7).write(authorities.jobcentres(), LocalDate.of(1975, 10, 1), 2, once);
        new MadeUpMeasurements(7).write(authorities.jobcentres(), LocalDate.of(1975, 10, 1), 2, again);
        assertThat(once.toString()).isEqualTo(again.toString());
        Files.writeString(folder.resolve("tal.csv"), once);
        settled(watched());
        loadAll();

        assertThat(latest()).extracting(Batch::goodRows, Batch::badRows).containsExactly(92L * 6 * 2 * 6, 0L);
    }

    private WatchedFolder watched() {
        return new WatchedFolder(settings(folder, URI.create("http://127.0.0.1/")), arrivals, batches, clock);
    }

    private static ArrivalSettings settings(Path folder, URI address) {
        return new ArrivalSettings(
                folder,
                Duration.ofSeconds(30),
                List.of(address),
                "Bearer noegle",
                Duration.ofMillis(300),
                Duration.ofMillis(600));
    }

    private void settled(WatchedFolder watched) {
        watched.look();
        clock.setTo(clock.instant().plus(MINUTE));
        watched.look();
    }

    private Batch fetched(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:%d/v3/data?noegle=hemmelig"
                    .formatted(server.getAddress().getPort()));
            new Fetching(settings(folder, address), new MeasurementSettings(DataSize.ofMegabytes(2)), arrivals)
                    .fetchAll();
            return latest();
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** @param promised the length that is told; 0 for a body in pieces */
    private static void cutOff(HttpExchange exchange, int promised) throws IOException {
        exchange.sendResponseHeaders(200, promised);
        exchange.getResponseBody().write("{\"columns\"".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        throw new IOException("cut off");
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch latest() {
        return batches.latest(1).get(0);
    }

    private void loadAll() {
        while (imports.loadNext()) {
            // until none waits
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
