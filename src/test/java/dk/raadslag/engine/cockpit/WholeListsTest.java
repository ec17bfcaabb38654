package dk.raadslag.engine.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.SentStatements;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.ProcessInstanceDto;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.ProcessInstanceQueryDto;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.ActivityStatisticsQuery;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatisticsQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Cockpit is told of running instances is what its own questions, and the engine's, find. */
@RaadslagTest
class WholeListsTest extends ProcessTest {

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/process-instance";

    private static final String DEFINITIONS = "/camunda/api/engine/engine/default/process-definition/";

    /** True of all instances, but asked for by Cockpit's own question, because the list is narrowed. */
    private static final String ALL = ", \"startedAfter\": \"2000-01-01T00:00:00.000+0000\"";

    private static final String THE_ENGINES =
            "org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionStatisticsEntity.";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    ManagementService managementService;

    @Autowired
    IdentityService identityService;

    @Autowired
    CockpitQuestions questions;

    private final ObjectMapper json = new ObjectMapper();
    private Visitor supervisor;
    private String definition;
    private String incident;
    private final List<String> authorizations = new ArrayList<>();

    @BeforeEach
    void threeCases() {
        for (String jobcentre : List.of("JC-0851", "JC-0810", "JC-0185")) {
            desk.reacted(jobcentre, "SYGEDAGPENGE");
        }
        desk.toAgreement("JC-0813", "SYGEDAGPENGE");
        var newest = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("intervention")
                .activityIdIn("userTask_inviteToDialogue")
                .orderByProcessInstanceId()
                .desc()
                .listPage(0, 1)
                .get(0);
        definition = newest.getProcessDefinitionId();
        incident = runtimeService
                .createIncident("test", newest.getId(), "of the test")
                .getId();
        supervisor = signedIn("supervisor");
    }

    @AfterEach
    void forget() {
        runtimeService.resolveIncident(incident);
        authorizations.forEach(authorizationService::deleteAuthorization);
    }

    @Test
    void eachPageIsTheSame() {
        for (String order : List.of("asc", "desc")) {
            for (String page :
                    List.of("?firstResult=0&maxResults=2", "?firstResult=2&maxResults=3", "?maxResults=500")) {
                JsonNode found = list(supervisor, page, order, "");
                assertThat(found).hasSizeGreaterThan(0).isEqualTo(list(supervisor, page, order, ALL));
            }
        }
        assertThat(list(supervisor, "?maxResults=500", "asc", "").findValuesAsText("incidentType"))
                .contains("test");
        assertThat(number(supervisor, "")).isEqualTo(number(supervisor, ALL));
    }

    @Test
    void cockpitsOwnQuestionsAreForNarrowedListsAndNotComparedWithAuthorizationsOfWhoReadsAll() {
        String list = "cockpit.base." + WholeLists.LIST;
        String count = "cockpit.base." + WholeLists.COUNT;

        assertThat(SentStatements.of(list, () -> list(supervisor, "?maxResults=2", "desc", "")))
                .isEmpty();
        assertThat(SentStatements.of(count, () -> number(supervisor, ""))).isEmpty();
        assertThat(SentStatements.of(list, () -> list(supervisor, "?maxResults=2", "desc", ALL)))
                .isNotEmpty()
                .doesNotContain("ACT_RU_AUTHORIZATION");
        assertThat(SentStatements.of(count, () -> number(supervisor, ALL)))
                .isNotEmpty()
                .doesNotContain("ACT_RU_AUTHORIZATION");
    }

    @Test
    void nobodyFindsMoreThanCockpitWouldShow() {
        String foreign = instanceOf("HS");
        authorize(Authorization.AUTH_TYPE_GRANT, "reader-of-one", foreign);
        int all = found("supervisor", List.of("HS", "SD", "MJ", "NJ")).size();

        assertThat(found("supervisor", List.of("NJ")))
                .hasSizeBetween(2, all - 1)
                .doesNotContain(foreign);
        assertThat(found("supervisor", List.of())).isEmpty();
        assertThat(found("reader-of-one", List.of("HS"))).containsExactly(foreign);
        assertThat(found("reader-of-one", List.of("NJ"))).isEmpty();
        assertThat(found("nobody", List.of("HS", "NJ"))).isEmpty();
        authorize(Authorization.AUTH_TYPE_REVOKE, "supervisor", foreign);
        assertThat(found("supervisor", List.of("HS", "SD", "MJ", "NJ"))).doesNotContain(foreign);
    }

    @Test
    void theStepsOfAProcessHaveTheNumbersThatTheEngineFinds() {
        JsonNode ours = steps("?incidents=true");

        assertThat(ours).hasSizeGreaterThan(1);
        assertThat(ours.findValuesAsText("incidentType")).contains("test");
        assertThat(ours).containsExactlyInAnyOrderElementsOf(steps("?incidents=true&failedJobs=true"));
        assertThat(SentStatements.of(THE_ENGINES + InstanceStatistics.STEPS, () -> steps("?incidents=true")))
                .isEmpty();
        assertThat(SentStatements.of(THE_ENGINES + InstanceStatistics.STEPS, () -> steps("?incidentsForType=test")))
                .isNotEmpty();
        assertThat(steps("?incidentsForType=other").findValuesAsText("incidentType"))
                .isEmpty();
    }

    @Test
    void theProcessesHaveTheNumbersThatTheEngineFinds() {
        String counted = THE_ENGINES + InstanceStatistics.PROCESSES;
        JsonNode ours = processes("?rootIncidents=true");

        assertThat(ours.findValuesAsText("instances")).contains("0").anyMatch(number -> !number.equals("0"));
        assertThat(ours.findValuesAsText("incidentType")).contains("test");
        assertThat(ours).containsExactlyElementsOf(processes("?rootIncidents=true&failedJobs=true"));
        assertThat(SentStatements.of(counted, () -> processes("?rootIncidents=true")))
                .isEmpty();
        for (String other : List.of("?incidents=true", "?incidentsForType=test", "?failedJobs=true", "")) {
            assertThat(SentStatements.of(counted, () -> processes(other)))
                    .as(other)
                    .isNotEmpty();
        }
    }

    @Test
    void nobodyFindsMoreInAProcessThanTheEngineWouldShow() {
        List<String> everywhere = List.of("HS", "SD", "MJ", "NJ");
        int all = inProcesses("supervisor", everywhere);

        assertThat(inProcesses("supervisor", List.of("NJ"))).isBetween(1, all - 1);
        assertThat(inProcesses("supervisor", List.of())).isZero();
        authorize(
                Authorization.AUTH_TYPE_REVOKE,
                "supervisor",
                Resources.PROCESS_DEFINITION,
                "intervention",
                ProcessDefinitionPermissions.READ);
        assertThat(inProcesses("supervisor", everywhere)).isLessThan(all);
    }

    /** How many instances all processes have; the engine's own question finds as many in each. */
    private int inProcesses(String group, List<String> regions) {
        return as(group, regions, () -> {
            var ours = numbers(
                    managementService.createProcessDefinitionStatisticsQuery().includeRootIncidents());
            assertThat(ours)
                    .as(group + regions)
                    .isEqualTo(numbers(managementService
                            .createProcessDefinitionStatisticsQuery()
                            .includeRootIncidents()
                            .includeFailedJobs()));
            return ours.values().stream().mapToInt(Integer::intValue).sum();
        });
    }

    private static Map<String, Integer> numbers(ProcessDefinitionStatisticsQuery asked) {
        return asked.list().stream()
                .collect(Collectors.toMap(
                        ProcessDefinitionStatistics::getId, ProcessDefinitionStatistics::getInstances));
    }

    @Test
    void nobodyFindsMoreAtAStepThanTheEngineWouldShow() {
        List<String> everywhere = List.of("HS", "SD", "MJ", "NJ");
        String foreign = instanceOf("HS");
        authorize(Authorization.AUTH_TYPE_GRANT, "reader-of-one", foreign);
        int all = atSteps("supervisor", everywhere);

        assertThat(atSteps("supervisor", List.of("NJ"))).isBetween(1, all - 1);
        assertThat(atSteps("supervisor", List.of())).isZero();
        assertThat(atSteps("reader-of-one", List.of("HS"))).isEqualTo(1);
        assertThat(atSteps("reader-of-one", List.of("NJ"))).isZero();
        authorize(Authorization.AUTH_TYPE_REVOKE, "supervisor", foreign);
        assertThat(atSteps("supervisor", everywhere)).isLessThan(all);
    }

    /** How many instances stand at all steps; the engine's own question finds as many. */
    private int atSteps(String group, List<String> regions) {
        return as(group, regions, () -> {
            int found = number(
                    managementService.createActivityStatisticsQuery(definition).includeIncidents());
            assertThat(found)
                    .as(group + regions)
                    .isEqualTo(number(managementService
                            .createActivityStatisticsQuery(definition)
                            .includeIncidents()
                            .includeFailedJobs()));
            return found;
        });
    }

    private <T> T as(String group, List<String> regions, Supplier<T> question) {
        identityService.setAuthentication("test-" + group, List.of(group), regions);
        try {
            return question.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private static int number(ActivityStatisticsQuery asked) {
        return asked.list().stream().mapToInt(ActivityStatistics::getInstances).sum();
    }

    private String instanceOf(String region) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionId(definition)
                .tenantIdIn(region)
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    private JsonNode processes(String asked) {
        return read(supervisor.get(DEFINITIONS + "statistics" + asked));
    }

    private JsonNode steps(String asked) {
        return read(supervisor.get(DEFINITIONS + definition + "/statistics" + asked));
    }

    /** What Cockpit's own question finds, too. */
    private List<String> found(String group, List<String> regions) {
        var cockpit = new DefaultCockpitRuntimeDelegate();
        List<String> found = found(questions, group, regions);
        assertThat(found).isEqualTo(found(cockpit, group, regions));
        assertThat(number(questions, group, regions))
                .isEqualTo(number(cockpit, group, regions))
                .isEqualTo(found.size());
        return found;
    }

    private List<String> found(DefaultCockpitRuntimeDelegate cockpit, String group, List<String> regions) {
        return cockpit.getCommandExecutor("default")
                .executeCommand(context -> cockpit
                        .getQueryService("default")
                        .<ProcessInstanceDto>executeQuery(WholeLists.LIST, asked(group, regions))
                        .stream()
                        .map(ProcessInstanceDto::getId)
                        .toList());
    }

    private long number(DefaultCockpitRuntimeDelegate cockpit, String group, List<String> regions) {
        return cockpit.getCommandExecutor("default")
                .executeCommand(context -> cockpit.getQueryService("default")
                        .executeQueryRowCount(WholeLists.COUNT, asked(group, regions)));
    }

    private ProcessInstanceQueryDto asked(String group, List<String> regions) {
        var asked = new ProcessInstanceQueryDto();
        asked.setProcessDefinitionId(definition);
        asked.setSortBy("startTime");
        asked.setSortOrder("desc");
        asked.setHistoryEnabled(true);
        asked.setMaxResults(1000);
        asked.initQueryVariableValues(null, "postgres");
        asked.getTenantCheck().setTenantCheckEnabled(true);
        asked.getTenantCheck().setAuthTenantIds(regions);
        var check = asked.getAuthCheck();
        check.setAuthorizationCheckEnabled(true);
        check.setAuthUserId("test-" + group);
        check.setAuthGroupIds(List.of(group));
        check.addAtomicPermissionCheck(
                permission(Resources.PROCESS_INSTANCE, "RES.PROC_INST_ID_", ProcessInstancePermissions.READ));
        check.addAtomicPermissionCheck(
                permission(Resources.PROCESS_DEFINITION, "P.KEY_", ProcessDefinitionPermissions.READ_INSTANCE));
        return asked;
    }

    private static PermissionCheck permission(Resource resource, String column, Permission permission) {
        var check = new PermissionCheck();
        check.setResource(resource);
        check.setResourceIdQueryParam(column);
        check.setPermission(permission);
        return check;
    }

    private void authorize(int type, String group, String instance) {
        authorize(type, group, Resources.PROCESS_INSTANCE, instance, ProcessInstancePermissions.READ);
    }

    private void authorize(int type, String group, Resource resource, String id, Permission permission) {
        var authorization = authorizationService.createNewAuthorization(type);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        if (type == Authorization.AUTH_TYPE_GRANT) {
            authorization.addPermission(permission);
        } else {
            authorization.removePermission(permission);
        }
        authorizations.add(authorizationService.saveAuthorization(authorization).getId());
    }

    private JsonNode list(Visitor visitor, String page, String order, String narrowed) {
        return ask(visitor, page, ", \"sortBy\": \"startTime\", \"sortOrder\": \"" + order + "\"" + narrowed);
    }

    private int number(Visitor visitor, String narrowed) {
        return ask(visitor, "/count", narrowed).get("count").intValue();
    }

    private JsonNode ask(Visitor visitor, String address, String question) {
        return read(
                visitor.post(COCKPIT + address, "{\"processDefinitionId\": \"" + definition + "\"" + question + "}"));
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }

    private Visitor signedIn(String group) {
        Visitor visitor = new Visitor(port);
        String user = accounts.of(group);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
