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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a person asks for, the list of tasks has only those of the person's own roles, and those that the person has taken. */
@RaadslagTest
class OwnTasksTest extends ProcessTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String COUNT = "org.camunda.bpm.engine.impl.persistence.entity.TaskEntity." + OwnTasks.COUNT;
    private static final String ME = "test-secretariat-NJ";
    private static final String COLLEAGUE = "test-secretariat-HS";

    @LocalServerPort
    int port;

    @Autowired
    TaskService taskService;

    @Autowired
    FilterService filterService;

    @Autowired
    IdentityService identityService;

    private final ObjectMapper json = new ObjectMapper();
    private Visitor me;
    private String filter;
    private String own;
    private String ofMyRegion;
    private String foreign;
    private String foreignCase;
    private String foreignProcess;

    @BeforeEach
    void tasksOfThreeRoles() {
        own = brief("JC-0851", "NJ");
        ofMyRegion = progress.taskId(desk.reacted("JC-0810", "SYGEDAGPENGE"), "userTask_inviteToDialogue");
        foreign = brief("JC-0185", "HS");
        foreignProcess =
                taskService.createTaskQuery().taskId(foreign).singleResult().getProcessInstanceId();
        accounts.of("secretariat-HS");
        taskService.setAssignee(foreign, COLLEAGUE);
        me = new Visitor(port);
        assertThat(me.logIn(accounts.of("secretariat-NJ"), ME)).isEqualTo(200);
        filter = ENGINE + "filter/"
                + filterService.createFilterQuery().list().get(0).getId();
    }

    @Test
    void noQuestionShowsTheTasksOfOthers() throws Exception {
        String mine = "\"candidateGroups\": [\"secretariat-NJ\"], \"includeAssignedTasks\": true";
        String everybody = "[{\"assigneeLike\": \"%\", \"unassigned\": true, \"nameLike\": \"%\"}]";
        for (String question : List.of(
                "{}",
                "{\"taskId\": \"" + foreign + "\"}",
                "{\"taskId\": \"" + ofMyRegion + "\"}",
                "{\"processInstanceId\": \"" + foreignProcess + "\"}",
                "{\"processInstanceBusinessKey\": \"" + foreignCase + "\"}",
                "{\"processInstanceBusinessKeyLike\": \"INT-%\"}",
                "{\"tenantIdIn\": [\"HS\", \"NJ\"]}",
                "{\"withoutTenantId\": true}",
                "{\"candidateGroup\": \"secretariat-HS\", \"includeAssignedTasks\": true}",
                "{\"candidateGroup\": \"region-NJ\", \"includeAssignedTasks\": true}",
                "{\"candidateGroups\": [\"secretariat-NJ\", \"region-NJ\", \"secretariat-HS\"], \"includeAssignedTasks\": true}",
                "{" + mine + ", \"candidateGroup\": \"region-NJ\"}",
                "{" + mine + ", \"candidateGroupLike\": \"%\"}",
                "{" + mine + ", \"involvedUser\": \"" + COLLEAGUE + "\"}",
                "{" + mine + ", \"withoutCandidateGroups\": true}",
                "{" + mine + ", \"orQueries\": " + everybody + "}",
                "{" + mine
                        + ", \"orQueries\": [{\"candidateGroups\": [\"region-NJ\", \"secretariat-HS\"]}, {\"assigneeLike\": \"%\"}]}",
                "{" + mine
                        + ", \"orQueries\": [{\"taskVariables\": [{\"name\": \"caseNumber\", \"operator\": \"neq\", \"value\": \"x\"}], \"priority\": 50}]}",
                "{" + mine
                        + ", \"taskVariables\": [{\"name\": \"caseNumber\", \"operator\": \"like\", \"value\": \"%\"}]}",
                "{\"orQueries\": [{" + mine + ", \"assigneeLike\": \"%\", \"unassigned\": true}]}",
                "{\"orQueries\": [{\"assignee\": \"" + ME
                        + "\", \"candidateGroupLike\": \"%\", \"includeAssignedTasks\": true}]}",
                "{\"assignee\": \"" + ME + "\", \"orQueries\": " + everybody + "}",
                "{\"assignee\": \"" + COLLEAGUE + "\"}",
                "{\"assigneeLike\": \"%\"}",
                "{\"assigneeIn\": [\"" + ME + "\", \"" + COLLEAGUE + "\"]}",
                "{\"assigned\": true}",
                "{\"withoutCandidateGroups\": true, \"includeAssignedTasks\": true}",
                "{\"withCandidateGroups\": true, \"includeAssignedTasks\": true}",
                "{\"withoutCandidateUsers\": true, \"includeAssignedTasks\": true}",
                "{\"candidateUser\": \"" + COLLEAGUE + "\", \"includeAssignedTasks\": true}",
                "{\"candidateUser\": \"test-region-NJ\"}")) {
            for (String way : List.of(ENGINE + "task", filter + "/list")) {
                Set<String> shown = shown(way, question);
                assertThat(shown).as(way + question).doesNotContain(foreign, ofMyRegion);
                assertThat(count(way.equals(filter + "/list") ? filter + "/count" : way + "/count", question))
                        .as("count " + way + question)
                        .isEqualTo(shown.size());
            }
        }
    }

    /** The groups of a user would be added to those that are named. */
    @Test
    void theEngineRefusesToMixOwnGroupsWithThoseOfAUser() {
        for (String user : List.of(COLLEAGUE, ME)) {
            HttpResponse<String> answer = me.post(
                    ENGINE + "task",
                    "{\"candidateGroups\": [\"secretariat-NJ\"], \"includeAssignedTasks\": true, \"candidateUser\": \"%s\"}"
                            .formatted(user));
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).doesNotContain(foreign, ofMyRegion, own);
        }
    }

    @Test
    void theTasksOfOthersAreNotThereByTheirIds() {
        for (String task : List.of(foreign, ofMyRegion)) {
            assertThat(me.get(ENGINE + "task/" + task).statusCode()).isEqualTo(404);
            assertThat(me.get(ENGINE + "task/" + task + "/form-variables").statusCode())
                    .isNotEqualTo(200);
            assertThat(me.get(ENGINE + "task/" + task + "/identity-links").body())
                    .doesNotContain("secretariat-HS", "region-NJ");
            assertThat(me.get(ENGINE + "history/task?taskId=" + task).body()).isEqualTo("[]");
            assertThat(me.get(ENGINE + "variable-instance?taskIdIn=" + task).body())
                    .isEqualTo("[]");
        }
    }

    @Test
    void oneSeesTheTasksOfTheOwnRoleTakenOrNotAndTheOwnOnes() throws Exception {
        assertThat(shown(filter + "/list", "{}")).containsExactly(own);
        taskService.setAssignee(own, "a-colleague");
        assertThat(shown(filter + "/list", "{}")).containsExactly(own);
        assertThat(shown(ENGINE + "task", "{\"assignee\": \"" + ME + "\"}")).isEmpty();
        taskService.setAssignee(own, ME);
        assertThat(shown(ENGINE + "task", "{\"assignee\": \"" + ME + "\"}")).containsExactly(own);
        assertThat(shown(filter + "/list", "{\"nameLike\": \"%sagsfremstilling%\"}"))
                .containsExactly(own);
    }

    @Test
    void onlyAQuestionForTheOwnTasksIsAnsweredWithoutTheAuthorizationOfEachTask() {
        String statement = "org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.selectTaskByQueryCriteria";

        assertThat(SentStatements.of(statement, () -> me.post(filter + "/list", "{}")))
                .isNotEmpty()
                .doesNotContain("ACT_RU_AUTHORIZATION");
        assertThat(SentStatements.of(statement, () -> me.post(ENGINE + "task", "{\"assignee\": \"" + ME + "\"}")))
                .isNotEmpty()
                .doesNotContain("ACT_RU_AUTHORIZATION");
        assertThat(SentStatements.of(statement, () -> me.post(ENGINE + "task", "{}")))
                .contains("ACT_RU_AUTHORIZATION");
    }

    @Test
    void ofSeveralRolesATaskCountsOnceAndOnlyInTheRegionsThatOneSees() {
        taskService.addCandidateGroup(own, "secretariat-HS");

        assertThat(numberOfTwoRoles(List.of("NJ", "HS"))).isEqualTo(2);
        assertThat(numberOfTwoRoles(List.of("NJ"))).isEqualTo(1);
        assertThat(numberOfTwoRoles(List.of())).isZero();
    }

    @Test
    void onlyTheNumberOfAllTasksOfOwnRolesIsCountedByLinks() {
        for (String whole : List.of("{}", "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}]}")) {
            assertThat(SentStatements.of(COUNT, () -> me.post(filter + "/count", whole)))
                    .as(whole)
                    .isEmpty();
        }
        for (String narrowed : List.of(
                "{\"priority\": 50}",
                "{\"unassigned\": true}",
                "{\"tenantIdIn\": [\"NJ\"]}",
                "{\"active\": true}",
                "{\"nameLike\": \"%\"}",
                "{\"taskVariables\": [{\"name\": \"caseNumber\", \"operator\": \"like\", \"value\": \"%\"}]}",
                "{\"orQueries\": [{\"nameLike\": \"%\"}]}")) {
            assertThat(SentStatements.of(COUNT, () -> me.post(filter + "/count", narrowed)))
                    .as(narrowed)
                    .isNotEmpty();
        }
        assertThat(SentStatements.of(COUNT, () -> numberOfTwoRoles(List.of("NJ", "HS"))))
                .isEmpty();
    }

    @Test
    void theNumbersOnCockpitsFrontPageAreCountedWithoutTheEngine() throws Exception {
        Visitor supervisor = supervisor();
        taskService.setAssignee(own, ME);
        taskService.addCandidateGroup(ofMyRegion, "secretariat-NJ");

        for (var asked : Map.of(
                        "{}",
                        taskService.createTaskQuery(),
                        "{\"unassigned\": true, \"withCandidateGroups\": true}",
                        waiting().withCandidateGroups(),
                        "{\"unassigned\": true, \"withoutCandidateGroups\": true}",
                        waiting().withoutCandidateGroups())
                .entrySet()) {
            assertThat(count(supervisor, ENGINE + "task/count", asked.getKey()))
                    .as(asked.getKey())
                    .isEqualTo(asked.getValue().list().size());
            assertThat(SentStatements.of(COUNT, () -> supervisor.post(ENGINE + "task/count", asked.getKey())))
                    .as(asked.getKey())
                    .isEmpty();
        }
    }

    @Test
    void whoDoesNotSeeTheWholeCountryIsNotToldItsNumber() {
        identityService.setAuthentication("test-one-region", List.of("supervisor"), List.of("NJ"));
        try {
            assertThat(taskService.createTaskQuery().list())
                    .hasSize((int) taskService.createTaskQuery().count())
                    .extracting(Task::getTenantId)
                    .containsOnly("NJ");
        } finally {
            identityService.clearAuthentication();
        }
    }

    private TaskQuery waiting() {
        return taskService.createTaskQuery().taskUnassigned();
    }

    @Test
    void whoMayReadAllTasksIsAnsweredWithoutTheAuthorizationOfEachToo() {
        Visitor supervisor = supervisor();
        String narrowed = "{\"priority\": 50}";

        assertThat(SentStatements.of(COUNT, () -> supervisor.post(ENGINE + "task/count", narrowed)))
                .isNotEmpty()
                .doesNotContain("ACT_RU_AUTHORIZATION");
        for (String asked : List.of("{}", narrowed)) {
            assertThat(SentStatements.of(COUNT, () -> me.post(ENGINE + "task/count", asked)))
                    .as(asked)
                    .contains("ACT_RU_AUTHORIZATION");
        }
    }

    private Visitor supervisor() {
        Visitor supervisor = new Visitor(port);
        assertThat(supervisor.logIn(accounts.of("supervisor"), "test-supervisor"))
                .isEqualTo(200);
        return supervisor;
    }

    private long numberOfTwoRoles(List<String> regions) {
        List<String> roles = List.of("secretariat-NJ", "secretariat-HS");
        identityService.setAuthentication("test-two-roles", roles, regions);
        try {
            var tasks =
                    taskService.createTaskQuery().taskCandidateGroupIn(roles).includeAssignedTasks();
            assertThat(tasks.list()).hasSize((int) tasks.count());
            return tasks.count();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private String brief(String jobcentre, String region) {
        String number = fixtures.openCase(jobcentre, "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        foreignCase = region.equals("HS") ? number : foreignCase;
        return progress.taskId(number, "userTask_prepareCouncilBrief");
    }

    private Set<String> shown(String path, String question) throws Exception {
        HttpResponse<String> answer = me.post(path, question);
        if (answer.statusCode() != 200) { // the engine refuses what contradicts itself
            assertThat(answer.body()).doesNotContain(foreign, ofMyRegion, own);
            return Set.of();
        }
        return StreamSupport.stream(json.readTree(answer.body()).spliterator(), false)
                .map(task -> task.get("id").asText())
                .collect(Collectors.toSet());
    }

    private long count(String path, String question) throws Exception {
        return count(me, path, question);
    }

    private long count(Visitor visitor, String path, String question) throws Exception {
        JsonNode answer = json.readTree(visitor.post(path, question).body());
        return answer.path("count").asLong();
    }
}
