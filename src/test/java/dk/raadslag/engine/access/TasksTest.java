package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.Progress;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person takes and gives back only for himself, and nobody makes a task of a case go away or leaves it without a role. */
@RaadslagTest
class TasksTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String PARENT = "parent-of-a-task";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Progress progress;

    @Autowired
    TaskService taskService;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private String taskId;
    private String path;

    @BeforeEach
    void aBriefIsToBeWritten() {
        number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        taskId = progress.taskId(number, "userTask_prepareCouncilBrief");
        path = ENGINE + "task/" + taskId;
    }

    @AfterEach
    void noParentIsLeft() {
        jdbc.sql("UPDATE public.act_ru_task SET parent_task_id_ = NULL WHERE id_ = ?")
                .param(taskId)
                .update();
        taskService.deleteTask(PARENT, true);
    }

    @Test
    void nobodyTakesATaskForSomebodyElse() {
        String other = accounts.of("jc-municipal-0851");

        assertThat(signedIn("secretariat-NJ").post(path + "/claim", user(other)).statusCode())
                .isEqualTo(400);
        assertThat(assignee()).isNull();
        assertThat(signedIn("jc-municipal-0851").get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/unclaim,{}", "/claim,{\"userId\": null}", "/assignee,{\"userId\": null}"})
    void aPersonTakesATaskAndGivesItBack(String way, String body) {
        Visitor secretary = signedIn("secretariat-NJ");

        assertThat(secretary.post(path + "/claim", user("test-secretariat-NJ")).statusCode())
                .isEqualTo(204);
        assertThat(assignee()).isEqualTo("test-secretariat-NJ");
        assertThat(secretary.post(path + way, body).statusCode()).isEqualTo(204);
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/unclaim,{},403", "/claim,{\"userId\": null},400", "/assignee,{\"userId\": null},403"})
    void nobodyGivesBackTheTaskOfSomebodyElse(String way, String body, int status) {
        taskService.setAssignee(taskId, "a-colleague");

        assertThat(signedIn("secretariat-NJ").post(path + way, body).statusCode())
                .isEqualTo(status);
        assertThat(assignee()).isEqualTo("a-colleague");
    }

    @Test
    void nobodyPassesATaskOn() {
        Visitor secretary = signedIn("secretariat-NJ");
        String other = accounts.of("jc-municipal-0851");
        secretary.post(path + "/claim", user("test-secretariat-NJ"));

        assertThat(secretary.post(path + "/assignee", user(other)).statusCode()).isEqualTo(403);
        assertThat(secretary.post(path + "/delegate", user(other)).statusCode()).isEqualTo(403);
        assertThat(assignee()).isEqualTo("test-secretariat-NJ");
    }

    @Test
    void anAdministratorGivesBackATaskForSomebodyWhoIsAway() {
        taskService.setAssignee(taskId, "a-colleague");

        assertThat(signedIn("camunda-admin").post(path + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(assignee()).isNull();
    }

    @Test
    void aTaskOfACaseGetsNoParent() {
        Visitor administrator = signedIn("camunda-admin");
        makeParent(administrator);

        assertThat(administrator
                        .put(path, "{\"name\": \"x\", \"parentTaskId\": \"%s\"}".formatted(PARENT))
                        .statusCode())
                .isEqualTo(400);
        assertThat(taskService.createTaskQuery().taskId(taskId).singleResult().getParentTaskId())
                .isNull();
    }

    @Test
    void aTaskOfACaseDoesNotGoAwayWithItsParent() {
        Visitor administrator = signedIn("camunda-admin");
        makeParent(administrator);
        jdbc.sql("UPDATE public.act_ru_task SET parent_task_id_ = ? WHERE id_ = ?")
                .params(PARENT, taskId)
                .update();

        assertThat(administrator.delete(ENGINE + "task/" + PARENT).statusCode()).isEqualTo(400);
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
    }

    @Test
    void aTaskOfACaseKeepsARole() {
        Visitor administrator = signedIn("camunda-admin");
        String role = "{\"groupId\": \"%s\", \"type\": \"candidate\"}";

        var answer = administrator.post(path + "/identity-links/delete", role.formatted("secretariat-NJ"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("En opgave i en sag skal have en rolle, der kan løse den.");
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");

        administrator.post(path + "/identity-links", role.formatted("rd-NJ"));
        assertThat(administrator
                        .post(path + "/identity-links/delete", role.formatted("rd-NJ"))
                        .statusCode())
                .as("a role that was added")
                .isEqualTo(204);
    }

    private static void makeParent(Visitor administrator) {
        assertThat(administrator
                        .post(ENGINE + "task/create", "{\"id\": \"%s\", \"name\": \"x\"}".formatted(PARENT))
                        .statusCode())
                .isEqualTo(204);
    }

    private static String user(String id) {
        return "{\"userId\": \"%s\"}".formatted(id);
    }

    private String assignee() {
        return taskService.createTaskQuery().taskId(taskId).singleResult().getAssignee();
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
