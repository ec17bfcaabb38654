package dk.raadslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.EmbeddedDatabase.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Two programs on one machine do not work in each other's database. One server serves all tests; the last deletes its folder. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseOnPortTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private static Settings first;
    private static ProcessHandle process;

    @BeforeAll
    static void aProgramRuns() throws IOException {
        try (var free = new ServerSocket(0)) {
            first = new Settings(folder.resolve("first"), free.getLocalPort(), true);
        }
        new EmbeddedDatabase().embeddedPostgres(first);
        long id = Long.parseLong(
                Files.readAllLines(first.directory().resolve("postmaster.pid")).get(0));
        process = ProcessHandle.of(id).orElseThrow();
    }

    @AfterAll
    static void itEnds() {
        process.destroyForcibly();
        process.onExit().join();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    @Test
    @Order(1)
    void aProgramWithOtherDataDoesNotUseThePort() {
        var second = new Settings(folder.resolve("second"), first.port(), true);

        assertRefused(second, "bruges af en anden database", first.directory().toString());
        assertThat(second.directory()).doesNotExist();
    }

    @Test
    @Order(1)
    void aFolderThatIsNoDatabaseIsNamed() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("readme.txt"), "not a database");

        assertRefused(new Settings(other, 0, true), "slet den, hvis der ikke er andet i den", other.toString());
        assertThat(other.resolve("readme.txt")).exists();
    }

    @Test
    @Order(1)
    void aSecondProgramDoesNotUseTheSameData() {
        assertRefused(
                first, "Et andet Rådslag kører allerede", first.directory().toString());
    }

    @Test
    @Order(2)
    void afterAKillTheProgramGoesOnWithItsServer() throws IOException {
        // what is locked is the file, not its name: a new one is as free as the lock of a program that was killed
        Files.delete(first.directory().resolve("epg-lock"));

        assertThat(new EmbeddedDatabase().embeddedPostgres(first).getPort()).isEqualTo(first.port());
    }

    @Test
    @Order(3)
    void aServerWhoseFolderWasDeletedIsNamed() {
        FileSystemUtils.deleteRecursively(first.directory().toFile());

        assertRefused(first, "port " + first.port(), "svarer noget, som ikke er en brugbar database");
    }

    private static void assertRefused(Settings settings, String sentence, String more) {
        Instant begin = Instant.now();
        assertThatThrownBy(() -> new EmbeddedDatabase().embeddedPostgres(settings))
                .isInstanceOf(DatabaseOnPort.Taken.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(more);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
    }
}
