package dk.raadslag.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.raadslag.support.PostOffice;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The documented scripts, with the PostgreSQL of this machine, because the embedded one comes without its tools: a backup of a running
 * program, restored into an empty database, is the same to the last row, and its cases go on.
 */
class BackupIT {

    private static final Path TOOLS = Path.of("/usr/lib/postgresql");
    private static final Path DATA = Path.of("target/backup-postgres").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Path bin;
    private static int port;

    @BeforeAll
    static void startDatabase() throws Exception {
        Optional<Path> found = tools();
        assumeTrue(found.isPresent(), "There is no PostgreSQL with pg_dump on this machine");
        bin = found.get();
        FileSystemUtils.deleteRecursively(DATA);
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server(
                "initdb",
                "--auth=trust",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "-D",
                DATA.toString());
        server("pg_ctl", "-D", DATA.toString(), "-w", "-l", DATA + ".log", "-o", "-F -k /tmp -p " + port, "start");
        JdbcClient jdbc = JdbcClient.create(database("postgres"));
        jdbc.sql("CREATE ROLE program LOGIN PASSWORD 'program'").update();
        jdbc.sql("CREATE DATABASE raadslag OWNER program").update();
        jdbc.sql("CREATE DATABASE restored OWNER program").update();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        if (bin != null) {
            server("pg_ctl", "-D", DATA.toString(), "-m", "immediate", "stop");
        }
    }

    @Test
    void aBackupOfARunningProgramIsRestoredToTheLastRowAndItsCasesGoOn() throws Exception {
        try (var office = new PostOffice();
                var proxy = new DatabaseProxy(port);
                var program = new Program("backed-up", proxy, "raadslag", office.port());
                var restored = new Program("restored", proxy, "restored", office.port())) {
            program.start();
            program.awaitReady();
            var work = new Work(database("raadslag"), office);
            work.engage(program.visitor(Program.ADMINISTRATOR));
            String waiting = work.documented(program, "NJ");
            work.confirm(program, "HS", work.documented(program, "HS"));
            work.awaitQuiet(SOON);

            List<String> backup = script("backup.sh", "raadslag", "target/backups");
            program.kill();
            script("restore.sh", "restored", backup.get(backup.size() - 1));

            assertThat(rows("restored")).isEqualTo(rows("raadslag"));
            assertThat(new Work(database("restored"), office).values("SELECT sha256 FROM raadslag.document"))
                    .isNotEmpty();

            restored.start();
            restored.awaitReady();
            var after = new Work(database("restored"), office);
            assertThat(after.confirm(restored, "NJ", waiting).statusCode()).isEqualTo(204);
            after.awaitQuiet(SOON);
            after.assertWhole();
            after.assertDelivered(0);
        }
    }

    /** A mark of the rows of every table. */
    private static Map<String, String> rows(String database) {
        JdbcClient jdbc = JdbcClient.create(database(database));
        Map<String, String> marks = new TreeMap<>();
        jdbc.sql(
                        "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_schema IN ('public', 'raadslag')")
                .query(String.class)
                .list()
                .forEach(table -> marks.put(
                        table,
                        jdbc.sql(
                                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') FROM "
                                                + table + " t")
                                .query(String.class)
                                .single()));
        assertThat(marks).hasSizeGreaterThan(50);
        return marks;
    }

    private static DataSource database(String name) {
        var database = new PGSimpleDataSource();
        database.setPortNumbers(new int[] {port});
        database.setDatabaseName(name);
        database.setUser("postgres");
        return database;
    }

    private static List<String> script(String name, String database, String argument) throws Exception {
        return run(
                Map.of(
                        "PATH",
                        bin + ":" + System.getenv("PATH"),
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        String.valueOf(port),
                        "PGDATABASE",
                        database,
                        "PGUSER",
                        "program",
                        "PGPASSWORD",
                        "program"),
                List.of("src/main/scripts/" + name, argument));
    }

    /** The server refuses to run as root; as in a container, root then looks like somebody else to it. */
    private static void server(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(tool).toString());
        command.addAll(List.of(arguments));
        run(Map.of(), command);
    }

    private static List<String> run(Map<String, String> settings, List<String> command) throws Exception {
        Path output = Files.createTempFile(Path.of("target"), "backup", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command.toString()).isTrue();
        List<String> lines = Files.readAllLines(output);
        assertThat(process.exitValue()).as(command + ": " + lines).isZero();
        return lines;
    }

    private static Optional<Path> tools() throws IOException {
        if (!Files.isDirectory(TOOLS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(TOOLS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(folder -> Stream.of("initdb", "pg_dump", "pg_restore", "psql")
                            .allMatch(tool -> Files.isExecutable(folder.resolve(tool))))
                    .max(Comparator.naturalOrder());
        }
    }
}
