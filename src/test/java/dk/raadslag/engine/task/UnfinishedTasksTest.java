package dk.raadslag.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.SentStatements;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Cockpit's page of tasks counts in the history are the tasks that are open now. */
@RaadslagTest
class UnfinishedTasksTest extends ProcessTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String COUNT =
            "org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity." + UnfinishedTasks.COUNT;

    @LocalServerPort
    int port;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    IdentityService identityService;

    private final ObjectMapper json = new ObjectMapper();
    private Visitor supervisor;

    @BeforeEach
    void tasksOfSeveralKinds() {
        taskService.setAssignee(task("JC-0810"), "a-colleague");
        String ofNobody = task("JC-0851");
        taskService
                .getIdentityLinksForTask(ofNobody)
                .forEach(link -> taskService.deleteCandidateGroup(ofNobody, link.getGroupId()));
        taskService.addCandidateGroup(task("JC-0185"), "secretariat-HS");
        supervisor = signedIn("supervisor");
    }

    @Test
    void theOpenTasksAreCountedInsteadOfAllThatWereEverDone() throws Exception {
        for (var asked : Map.of(
                        "\"unfinished\": true",
                        open(),
                        "\"unfinished\": true, \"assigned\": true",
                        open().taskAssigned(),
                        "\"unfinished\": true, \"unassigned\": true, \"withCandidateGroups\": true",
                        open().taskUnassigned().withCandidateGroups(),
                        "\"unfinished\": true, \"unassigned\": true, \"withoutCandidateGroups\": true",
                        open().taskUnassigned().withoutCandidateGroups())
                .entrySet()) {
            assertThat(count(asked.getKey()))
                    .as(asked.getKey())
                    .isPositive()
                    .isEqualTo(asked.getValue().list().size());
            assertThat(SentStatements.of(COUNT, () -> ask(asked.getKey())))
                    .as(asked.getKey())
                    .isEmpty();
        }
    }

    @Test
    void whateverElseIsAskedIsCountedByTheEngine() throws Exception {
        assertThat(count("\"finished\": true")).isEqualTo(finished());
        for (String asked : List.of(
                "",
                "\"unfinished\": true, \"taskPriority\": 50",
                "\"unfinished\": true, \"tenantIdIn\": [\"NJ\"]",
                "\"unfinished\": true, \"orQueries\": [{\"taskNameLike\": \"%\"}]",
                "\"unfinished\": true, \"processUnfinished\": true",
                "\"unfinished\": true, \"withCandidateGroups\": true")) {
            assertThat(SentStatements.of(COUNT, () -> ask(asked)))
                    .as(asked)
                    .isNotEmpty()
                    .doesNotContain("ACT_RU_AUTHORIZATION");
        }
    }

    /** Only supervisors pass the door; who else came in would be asked for the authorizations. */
    @Test
    void whoMayNotReadAllIsAskedForTheAuthorizations() {
        identityService.setAuthentication("test-office", List.of("region-NJ"), List.of("NJ"));
        try {
            assertThat(SentStatements.of(
                            COUNT,
                            () -> historyService
                                    .createHistoricTaskInstanceQuery()
                                    .unfinished()
                                    .count()))
                    .contains("ACT_RU_AUTHORIZATION");
        } finally {
            identityService.clearAuthentication();
        }
        assertThat(signedIn("region-NJ")
                        .post(ENGINE + "history/task/count", "{\"unfinished\": true}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTasksOfEachRoleAreThoseTheEngineCounts() throws Exception {
        taskService.addCandidateUser(task("JC-0820"), "a-colleague");
        String statement =
                "org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.selectTaskCountByCandidateGroupReportQuery";
        List<TaskCountByCandidateGroupResult> theEngines =
                taskService.createTaskReport().taskCountByCandidateGroup();

        JsonNode answer = json.readTree(ofEachRole().body());
        assertThat(answer)
                .extracting(role -> role.get("groupName").asText(null) + " " + role.get("taskCount"))
                .containsExactlyElementsOf(theEngines.stream()
                        .map(role -> role.getGroupName() + " " + role.getTaskCount())
                        .toList())
                .anyMatch(role -> role.startsWith("null "));
        assertThat(SentStatements.of(statement, this::ofEachRole)).isEmpty();
    }

    private HttpResponse<String> ofEachRole() {
        return supervisor.get(ENGINE + "task/report/candidate-group-count");
    }

    private String task(String jobcentre) {
        return progress.taskId(desk.reacted(jobcentre, "SYGEDAGPENGE"), "userTask_inviteToDialogue");
    }

    private TaskQuery open() {
        return taskService.createTaskQuery();
    }

    private int finished() {
        return historyService
                .createHistoricTaskInstanceQuery()
                .finished()
                .list()
                .size();
    }

    private int count(String asked) throws Exception {
        return json.readTree(ask(asked).body()).get("count").asInt();
    }

    private HttpResponse<String> ask(String asked) {
        return supervisor.post(ENGINE + "history/task/count", "{" + asked + "}");
    }

    private Visitor signedIn(String role) {
        String user = accounts.of(role);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
