package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody but an administrator moves, stops or fires a deadline or another background job. */
@RaadslagTest
class JobsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    CouncilRoom room;

    @Autowired
    ManagementService managementService;

    @Autowired
    HistoryService historyService;

    @Autowired
    JdbcClient jdbc;

    private Job deadline;
    private Job cleanup;

    @BeforeEach
    void aDeadlineRuns() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        String process = fixtures.call("council-involvement", number, Map.of("stage", "REACTION"))
                .getId();
        room.layBefore(number);
        deadline = managementService
                .createJobQuery()
                .processInstanceId(process)
                .timers()
                .list()
                .get(0);
        cleanup = historyService.findHistoryCleanupJobs().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region-HS", "region-NJ", "supervisor"})
    void nobodyStopsADeadlineByTryingToFireIt(String group) {
        Visitor visitor = signedIn(group);
        for (int i = 0; i < 3; i++) {
            assertThat(visitor.post(ENGINE + "job/" + deadline.getId() + "/execute", "{}")
                            .statusCode())
                    .isEqualTo(403);
        }

        assertThat(now(deadline).getRetries()).isEqualTo(3);
        assertThat(historyService
                        .createHistoricJobLogQuery()
                        .jobId(deadline.getId())
                        .failureLog()
                        .count())
                .isZero();
    }

    @Test
    void aTryByHandCountsAgainstNoJobWhoeverTries() {
        breakDown();
        Visitor administrator = signedIn("camunda-admin");

        assertThat(administrator
                        .post(ENGINE + "job/" + deadline.getId() + "/execute", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(now(deadline).getRetries()).isEqualTo(3);
    }

    @Test
    void aFailureInTheBackgroundCounts() {
        breakDown();

        assertThatThrownBy(() -> managementService.executeJob(deadline.getId())).isNotNull();
        assertThat(now(deadline).getRetries()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\0',
            value = {
                "POST /execute {}",
                "PUT /retries {\"retries\":0}",
                "PUT /retries {\"retries\":3}",
                "PUT /retries {\"retries\":3,\"dueDate\":\"2020-01-01T00:00:00.000+0000\"}",
                "PUT /duedate {\"duedate\":\"2020-01-01T00:00:00.000+0000\"}",
                "POST /duedate/recalculate {}",
                "PUT /priority {\"priority\":-1}",
                "PUT /suspended {\"suspended\":true}",
                "DELETE / -"
            })
    void theJobsOfTheSystemAreNotEverybodys(String method, String what, String body) {
        for (Job job : new Job[] {cleanup, deadline}) {
            String path = ENGINE + "job/" + job.getId() + what.replaceFirst("/$", "");
            assertThat(send(signedIn("region-NJ"), method, path, body).statusCode())
                    .isEqualTo(403);
            assertUntouched(job);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "job",
                "job/count",
                "job-definition",
                "incident",
                "batch",
                "batch/statistics",
                "history/batch",
                "history/incident",
                "history/job-log",
                "history/cleanup/jobs"
            })
    void onlyASupervisorOrAnAdministratorSeesTheJobs(String list) {
        assertThat(signedIn("region-NJ").get(ENGINE + list).statusCode()).isEqualTo(403);
        assertThat(signedIn("supervisor").get(ENGINE + list).statusCode()).isEqualTo(200);
        assertThat(signedIn("camunda-admin").get(ENGINE + list).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyASupervisorOrAnAdministratorReadsWhyAJobFailed() {
        String path = ENGINE + "job/" + cleanup.getId() + "/stacktrace";

        assertThat(signedIn("region-NJ").get(path).statusCode()).isEqualTo(403);
        assertThat(signedIn("supervisor").get(path).statusCode()).isBetween(200, 299);
    }

    @Test
    void onlyAnAdministratorCleansUpTheHistory() {
        assertThat(signedIn("region-NJ").post(ENGINE + "history/cleanup", "{}").statusCode())
                .isEqualTo(403);
        assertThat(signedIn("supervisor").post(ENGINE + "history/cleanup", "{}").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\0',
            value = {
                "PUT /retries {\"retries\":3,\"dueDate\":\"2020-01-01T00:00:00.000+0000\"}",
                "PUT /retries {\"retries\":3,\"dueDate\":null}",
                "PUT /retries {\"retries\":0}",
                "PUT /duedate {\"duedate\":\"2020-01-01T00:00:00.000+0000\"}",
                "PUT /suspended {\"suspended\":true}",
                "DELETE / -"
            })
    void aSupervisorNeitherMovesNorStopsADeadline(String method, String what, String body) {
        String path = ENGINE + "job/" + deadline.getId() + what.replaceFirst("/$", "");

        assertThat(send(signedIn("supervisor"), method, path, body).statusCode())
                .isEqualTo(403);
        assertUntouched(deadline);
    }

    @Test
    void aSupervisorLetsAFailedJobBeTriedAgain() {
        managementService.setJobRetries(deadline.getId(), 0);

        assertThat(signedIn("supervisor")
                        .put(ENGINE + "job/" + deadline.getId() + "/retries", "{\"retries\":3}")
                        .statusCode())
                .isEqualTo(204);
        assertUntouched(deadline);
    }

    @Test
    void anAdministratorMovesADeadline() {
        String path = ENGINE + "job/" + deadline.getId() + "/duedate";

        assertThat(signedIn("camunda-admin")
                        .put(path, "{\"duedate\":\"2099-01-01T00:00:00.000+0000\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(now(deadline).getDuedate())
                .isAfter(new Date(deadline.getDuedate().getTime()));
    }

    private void breakDown() {
        jdbc.sql("UPDATE public.act_ru_job SET handler_type_ = 'nothing' WHERE id_ = ?")
                .param(deadline.getId())
                .update();
    }

    private void assertUntouched(Job job) {
        assertThat(now(job)).isNotNull();
        assertThat(now(job).getRetries()).isEqualTo(job.getRetries());
        assertThat(now(job).getDuedate()).isEqualTo(job.getDuedate());
        assertThat(now(job).isSuspended()).isFalse();
        assertThat(now(job).getPriority()).isEqualTo(job.getPriority());
    }

    private Job now(Job job) {
        return managementService.createJobQuery().jobId(job.getId()).singleResult();
    }

    private static HttpResponse<String> send(Visitor visitor, String method, String path, String body) {
        return switch (method) {
            case "DELETE" -> visitor.delete(path);
            case "PUT" -> visitor.put(path, body);
            default -> visitor.post(path, body);
        };
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
