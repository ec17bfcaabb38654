package dk.raadslag.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who runs the program sees from outside how it is, and strangers see no more than whether it lives. */
@RaadslagTest
class OperationTest extends ProcessTest {

    private static final List<String> ENDPOINTS = List.of(
            "auditevents",
            "beans",
            "caches",
            "conditions",
            "configprops",
            "env",
            "env/PATH",
            "flyway",
            "health/db",
            "health/nothing",
            "heapdump",
            "httpexchanges",
            "info",
            "logfile",
            "loggers",
            "loggers/ROOT",
            "mappings",
            "metrics",
            "metrics/jvm.memory.used",
            "quartz",
            "scheduledtasks",
            "sbom",
            "sessions",
            "shutdown",
            "startup",
            "threaddump");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    Accounts accounts;

    @Autowired
    HikariDataSource database;

    @Autowired
    ObjectProvider<Backlogs> backlogs;

    @Autowired
    JdbcClient jdbc;

    private final Deque<Connection> taken = new ArrayDeque<>();

    @AfterEach
    void theDatabaseIsFree() throws SQLException {
        while (!taken.isEmpty()) {
            taken.pop().close();
        }
    }

    @Test
    void theProgramLivesAndIsReady() {
        assertThat(new Visitor(port).get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(new Visitor(port).get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void withoutADatabaseItLivesButIsNotReady() throws SQLException {
        while (database.getHikariPoolMXBean().getActiveConnections() < database.getMaximumPoolSize()) {
            taken.push(database.getConnection());
        }

        HttpResponse<String> ready = new Visitor(port).get("/readyz");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(new Visitor(port).get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutADatabaseNoMetricSaysThatNothingWaits() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://localhost:1/nowhere");
        var unanswered = new Backlogs(JdbcClient.create(nowhere), Clock.systemUTC());

        assertThat(waiting(metrics(() -> unanswered), Measure.TASKS_OVERDUE, "NJ"))
                .isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "region-NJ", "supervisor", "camunda-admin"})
    void nobodySeesMoreThroughTheProgramsOwnPort(String group) {
        Visitor visitor = new Visitor(port);
        if (!group.isEmpty()) {
            String user = accounts.of(group);
            assertThat(visitor.logIn(user, user)).isEqualTo(200);
            visitor.withPassword(user, user);
        }

        Stream.concat(ENDPOINTS.stream(), Stream.of("", "health", "health/readiness", "prometheus"))
                .map(endpoint -> "/actuator/" + endpoint)
                .forEach(path ->
                        assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404));
        for (String lever : List.of("shutdown", "env", "loggers/ROOT")) {
            assertThat(visitor.post("/actuator/" + lever, "{}").statusCode())
                    .as(lever)
                    .isIn(404, 405);
        }
        assertThat(visitor.get("/livez/database").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/readyz/database").statusCode()).isEqualTo(404);
    }

    @Test
    void theManagementPortHasHealthAndMetricsAndNothingElse() {
        Visitor operator = new Visitor(managementPort);

        HttpResponse<String> health = operator.get("/actuator/health");
        assertThat(health.body())
                .as(health.statusCode() + " " + health.headers().map())
                .contains("\"database\":{\"status\":\"UP\"}")
                .doesNotContain("details");
        ENDPOINTS.stream()
                .forEach(endpoint -> assertThat(
                                operator.get("/actuator/" + endpoint).statusCode())
                        .as(endpoint)
                        .isEqualTo(404));
        for (String page : List.of("/sager", "/camunda/app/tasklist/default/", "/engine-rest/task", "/log-ind")) {
            assertThat(operator.get(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void theMetricsNameNoPersonAndNoCase() {
        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        String user = accounts.of("rd-NJ");
        Visitor reader = new Visitor(port);
        reader.logIn(user, user);
        reader.get("/sager/" + number);
        reader.get("/sager?q=" + number);
        reader.get("/camunda/api/engine/engine/default/user/%s/profile".formatted(user));
        reader.get("/not-there/" + number);

        String metrics = new Visitor(managementPort).get("/actuator/prometheus").body();
        assertThat(metrics)
                .contains("raadslag_tasks_overdue{region=\"NJ\"}", "raadslag_letters_waiting{region=\"none\"}")
                .contains("raadslag_letters_refused{region=\"HS\"}", "raadslag_jobs_failed{region=\"SD\"}")
                .doesNotContain(number, user, "INT-");
    }

    @Test
    void whatWaitsIsCountedByRegionAndOnceForAllMetrics() {
        SimpleMeterRegistry before = metrics(backlogs::getObject);
        double overdue = waiting(before, Measure.TASKS_OVERDUE, "NJ");
        double waiting = waiting(before, Measure.LETTERS_WAITING, "NJ");
        double refused = waiting(before, Measure.LETTERS_REFUSED, "NJ");
        double failed = waiting(before, Measure.JOBS_FAILED, "NJ");

        String number = desk.document("JC-0851", "SYGEDAGPENGE");
        String late = progress.taskId(number, "userTask_confirmFinding");
        jdbc.sql("UPDATE act_ru_task SET due_date_ = now() - interval '1 day' WHERE id_ = ?")
                .param(late)
                .update();
        assertThat(waiting(before, Measure.TASKS_OVERDUE, "NJ"))
                .as("counted once")
                .isEqualTo(overdue);

        SimpleMeterRegistry after = metrics(backlogs::getObject);
        assertThat(waiting(after, Measure.TASKS_OVERDUE, "NJ")).isEqualTo(overdue + 1);
        assertThat(waiting(after, Measure.TASKS_OVERDUE, "HS")).isEqualTo(waiting(before, Measure.TASKS_OVERDUE, "HS"));
        assertThat(waiting(after, Measure.LETTERS_WAITING, "NJ")).isEqualTo(waiting);
        assertThat(waiting(after, Measure.LETTERS_REFUSED, "NJ")).isEqualTo(refused);
        assertThat(waiting(after, Measure.JOBS_FAILED, "NJ")).isEqualTo(failed);
    }

    private static SimpleMeterRegistry metrics(Supplier<Backlogs> backlogs) {
        var registry = new SimpleMeterRegistry();
        new BacklogMetrics(backlogs).bindTo(registry);
        return registry;
    }

    private static double waiting(SimpleMeterRegistry metrics, Measure measure, String region) {
        return metrics.get(measure.metric()).tag("region", region).gauge().value();
    }
}
