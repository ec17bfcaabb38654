package dk.raadslag.faults;

import dk.raadslag.RaadslagApplication;
import dk.raadslag.support.Visitor;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Rådslag in a JVM of its own, as in production, with a database behind a proxy and a mail server, and with less patience. */
final class Program implements AutoCloseable {

    static final String ADMINISTRATOR = "drift";
    static final String PASSWORD = "en lang adgangskode";

    /** Where the programs find files with measurements. */
    static final Path MEASUREMENTS = Path.of("target/faults-measurements");

    private final String name;
    private final DatabaseProxy proxy;
    private final String database;
    private final int mailPort;
    private final int port;
    private final Path clock;
    private boolean ownClock;
    private Process process;

    Program(String name, DatabaseProxy proxy, String database, int mailPort) throws IOException {
        this.name = name;
        this.proxy = proxy;
        this.database = database;
        this.mailPort = mailPort;
        clock = Path.of("target/faults-" + name + ".clock").toAbsolutePath();
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    DatabaseProxy proxy() {
        return proxy;
    }

    /** What gives a program a clock of its own, where it is installed. */
    static Optional<Path> libfaketime() throws IOException {
        try (Stream<Path> found = Files.find(
                Path.of("/usr/lib"), 4, (path, facts) -> path.endsWith(Path.of("faketime", "libfaketime.so.1")))) {
            return found.findFirst();
        }
    }

    /** Starts it with a clock of its own, which {@link #setClock} sets. */
    void startWithOwnClock() throws IOException {
        ownClock = true;
        Files.writeString(clock, "+0");
        start();
    }

    /** Sets its clock ahead of the machine's, or behind where it is negative, and waits until it goes by it. */
    void setClock(Duration ahead) throws Exception {
        Path aside = Files.writeString(
                clock.resolveSibling(clock.getFileName() + ".new"), "%+d".formatted(ahead.toSeconds()));
        Files.move(aside, clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        await(
                Duration.ofSeconds(30),
                () -> Duration.between(Instant.now().plus(ahead), says()).abs().toSeconds() < 5);
    }

    /** What time it is by its own clock. */
    private Instant says() throws IOException, InterruptedException {
        String date = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/livez".formatted(port)))
                                .build(),
                        BodyHandlers.discarding())
                .headers()
                .firstValue("Date")
                .orElseThrow();
        return OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    /** Starts it; {@link #awaitReady} tells when it has started. */
    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "-cp",
                classPath(),
                RaadslagApplication.class.getName(),
                "--server.servlet.session.cookie.secure=false",
                "--camunda.bpm.webapp.csrf.enable-secure-cookie=false",
                "--raadslag.mail.interval=PT0.5S",
                "--raadslag.mail.patience=PT10S",
                "--raadslag.strayed.interval=PT1S",
                "--raadslag.measurement.arrival.folder=" + MEASUREMENTS,
                "--raadslag.measurement.arrival.settles=PT0S",
                "--spring.mail.properties.mail.smtp.timeout=6000",
                "--spring.datasource.hikari.connection-timeout=2000",
                "--spring.datasource.hikari.data-source-properties.socketTimeout=6"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/faults-" + name + ".log")));
        builder.environment().putAll(settings());
        if (ownClock) {
            builder.environment().putAll(clockSettings());
        }
        process = builder.start();
    }

    /** Only what the clock says is made up, not how long something lasts. */
    private Map<String, String> clockSettings() throws IOException {
        return Map.of(
                "LD_PRELOAD", libfaketime().orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "production"),
                Map.entry(
                        "RAADSLAG_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + database + "?prepareThreshold=0"),
                Map.entry("RAADSLAG_DATABASE_USER", "program"),
                Map.entry("RAADSLAG_DATABASE_PASSWORD", "program"),
                Map.entry("RAADSLAG_ADMIN_USER", ADMINISTRATOR),
                Map.entry("RAADSLAG_ADMIN_PASSWORD", PASSWORD),
                Map.entry("RAADSLAG_PORT", String.valueOf(port)),
                Map.entry("RAADSLAG_MANAGEMENT_PORT", "0"),
                Map.entry("RAADSLAG_REMINDER_TIMES", "-"),
                Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
                Map.entry("SPRING_MAIL_PORT", String.valueOf(mailPort)),
                Map.entry("RAADSLAG_MAIL_RECIPIENT_DOMAIN", "myndighed.example"),
                Map.entry("RAADSLAG_MAIL_SENDER", "raadslag@region.example"));
    }

    /** What the program needs, without the tests, which would be scanned for its parts. */
    private static String classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(own.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it answers. */
    void awaitReady() throws Exception {
        await(Duration.ofSeconds(180), this::isReady);
    }

    /** Whether it answers somebody who is signed in, with what the program makes last at its start. */
    boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("The program has ended; see target/faults-" + name + ".log");
        }
        try {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:%d/engine-rest/group?id=rd-NJ".formatted(port)))
                    .header("Authorization", Visitor.basic(ADMINISTRATOR, PASSWORD))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body()
                    .contains("rd-NJ");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Somebody who sends name and password with each request. */
    Visitor visitor(String user) {
        return new Visitor(port).withPassword(user, PASSWORD);
    }

    /** Somebody who has signed in. */
    Visitor browser(String user) {
        var visitor = new Visitor(port);
        if (visitor.logIn(user, PASSWORD) != 200) {
            throw new AssertionError(user + " cannot sign in");
        }
        return visitor;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    static void await(Duration longest, Condition condition) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.isTrue()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + longest);
            }
            Thread.sleep(20);
        }
    }

    /** What is waited for. */
    interface Condition {
        boolean isTrue() throws Exception;
    }
}
