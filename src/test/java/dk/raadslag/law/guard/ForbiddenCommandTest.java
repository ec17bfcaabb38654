package dk.raadslag.law.guard;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.BatchDesk;
import dk.raadslag.support.Office;
import dk.raadslag.support.Visitor;
import dk.raadslag.support.form.ConfirmFindingForm;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Commands that an administrator can give the engine about a process, and may not give about a case of the law. */
class ForbiddenCommandTest extends UntouchedCase {

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final String LAW = "(§§ 7-13)";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService taskService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ManagementService managementService;

    @Autowired
    BatchDesk batches;

    @Autowired
    HistoryService historyService;

    @Autowired
    IdentityService identityService;

    Visitor administrator;

    @BeforeEach
    void theAdministratorSignsIn() {
        administrator = new Visitor(port);
        assertThat(administrator.logIn("admin", "test")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-instance/%s/variables", "execution/%s/localVariables"})
    void whatACaseKnowsIsNotTypedOver(String way) {
        assertRefused(administrator.post(
                API + way.formatted(council.getId()),
                "{\"modifications\": {\"stage\": {\"value\": \"RECOMMENDATION\", \"type\": \"String\"}}}"));
        assertRefused(administrator.post(API + way.formatted(council.getId()), "{\"deletions\": [\"stage\"]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"variables", "localVariables"})
    void noVariableComesAlongWithAMove(String kind) {
        ProcessDefinition process = repositoryService.getProcessDefinition(council.getProcessDefinitionId());

        assertRefused(administrator.post(API + "process-instance/" + council.getId() + "/modification", """
                {"instructions": [
                  {"type": "cancel", "activityId": "%s"},
                  {"type": "startBeforeActivity", "activityId": "%s",
                   "variables": {"briefRemark": {"value": "Fint!", "type": "String", "local": %s}}}]}""".formatted(
                        BRIEF, BRIEF, kind.equals("localVariables"))));
        assertRefused(administrator.post(API + "migration/execute", """
                {"processInstanceIds": ["%s"], "migrationPlan": {
                  "sourceProcessDefinitionId": "%s", "targetProcessDefinitionId": "%s",
                  "instructions": [{"sourceActivityIds": ["%s"], "targetActivityIds": ["%s"]}],
                  "variables": {"briefRemark": {"value": "Fint!", "type": "String"}}}}""".formatted(
                        council.getId(), process.getId(), process.getId(), BRIEF, BRIEF)));
    }

    @Test
    void noVariableIsPutPastTheFormOfATask() {
        String task = progress.taskId(number, BRIEF);

        refused(LAW, () -> taskService.setVariable(task, "stage", "AGREEMENT"));
        refused(LAW, () -> taskService.setVariableLocal(task, "stage", "AGREEMENT"));
    }

    @Test
    void noMessageIsSentInTheNameOfACase() {
        refused(LAW, () -> runtimeService.correlateMessage("Msg_CaseWithdrawn", number));
        refused(
                LAW,
                () -> runtimeService
                        .createMessageCorrelation("Msg_ResultProblemDocumented")
                        .setVariable("regionCode", "NJ")
                        .correlateStartMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "improvement-agreement, start",
        "council-involvement, start",
        "order-execution, start",
        "order-recommendation, submit-form"
    })
    void aStepOfACaseDoesNotBeginByItself(String process, String way) {
        assertRefused(administrator.post(
                API + "process-definition/key/" + process + "/" + way, """
                {"businessKey": "%s", "variables": {"caseNumber": {"value": "%s"}, "regionCode": {"value": "NJ"},
                  "jobcentreId": {"value": "JC-0851"}, "stage": {"value": "REACTION"}}}""".formatted(number, number)));
    }

    @Test
    void aCaseIsNotDeleted() {
        String root = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("intervention")
                .singleResult()
                .getId();

        assertRefused(administrator.delete(API + "process-instance/" + root));
        assertRefused(administrator.delete(API + "process-instance/" + council.getId()));
        assertRefused(administrator.post(
                API + "process-instance/" + council.getId() + "/modification",
                "{\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"%s\"}]}".formatted(BRIEF)));
    }

    @Test
    void whatIsNotAllowedAtOnceIsNotAllowedInTheBackground() {
        List<String> ids = List.of(council.getId());
        refusedLater(runtimeService.setVariablesAsync(ids, Map.of("stage", "AGREEMENT")));
        refusedLater(runtimeService.deleteProcessInstancesAsync(ids, "gone"));
        refusedLater(runtimeService
                .createMessageCorrelationAsync("Msg_CaseWithdrawn")
                .processInstanceIds(List.of(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("intervention")
                        .singleResult()
                        .getId()))
                .correlateAllAsync());
    }

    @Test
    void whatACaseWaitsForInTheBackgroundIsNotDeleted() {
        String invited = cases.reacted("JC-0810", "FLEKSJOB");
        cases.invite(invited);
        before = file.marks();
        String process = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(invited)
                .processDefinitionKey("intervention")
                .singleResult()
                .getId();
        List<Job> waiting =
                managementService.createJobQuery().processInstanceId(process).list();

        assertThat(waiting).isNotEmpty();
        waiting.forEach(job -> assertRefused(administrator.delete(API + "job/" + job.getId())));
        assertThat(managementService.createJobQuery().processInstanceId(process).count())
                .isEqualTo(waiting.size());
    }

    @Test
    void whatACaseHasBeenThroughIsNotForgotten() {
        ProcessInstance root = root();
        String past = "{\"absoluteRemovalTime\": \"2000-01-01T00:00:00.000+0100\", %s}";
        String decision = historyService
                .createHistoricDecisionInstanceQuery()
                .rootDecisionInstancesOnly()
                .processInstanceId(root.getId())
                .list()
                .get(0)
                .getId();
        String variable = historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(root.getId())
                .list()
                .get(0)
                .getId();

        assertRefused(administrator.post(
                API + "history/process-instance/set-removal-time",
                past.formatted(
                        "\"hierarchical\": true, \"historicProcessInstanceIds\": [\"%s\"]".formatted(root.getId()))));
        assertRefused(administrator.post(
                API + "history/decision-instance/set-removal-time",
                past.formatted("\"historicDecisionInstanceIds\": [\"%s\"]".formatted(decision))));
        assertRefused(administrator.post(
                API + "history/batch/set-removal-time", past.formatted("\"historicBatchQuery\": {}")));
        assertRefused(administrator.post(
                API + "history/decision-instance/delete",
                "{\"historicDecisionInstanceIds\": [\"%s\"]}".formatted(decision)));
        assertRefused(administrator.delete(API + "history/variable-instance/" + variable));
        assertRefused(administrator.delete(API + "history/process-instance/" + root.getId() + "/variable-instances"));
        assertRefused(administrator.delete(API + "history/process-instance/" + root.getId()));
        assertRefused(administrator.post(
                API + "history/process-instance/delete",
                "{\"historicProcessInstanceIds\": [\"%s\"]}".formatted(root.getId())));
        assertThatThrownBy(() -> historyService.deleteHistoricDecisionInstanceByInstanceId(decision))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        repositoryService.updateProcessDefinitionHistoryTimeToLive(root.getProcessDefinitionId(), 0))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFinishedCaseIsNotTakenUpAgain() {
        String finished = cases.document("JC-0820", "SYGEDAGPENGE");
        office.as("rd-NJ")
                .complete(
                        finished, new ConfirmFindingForm().decision("REJECTED").reason("Nej."));
        before = file.marks();
        String root = historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(finished)
                .processDefinitionKey("intervention")
                .singleResult()
                .getId();
        String process = root().getProcessDefinitionId();

        assertRefused(administrator.post(API + "process-definition/" + process + "/restart", """
                {"processInstanceIds": ["%s"],
                  "instructions": [{"type": "startBeforeActivity", "activityId": "userTask_confirmFinding"}]}""".formatted(root)));
        refusedLater(runtimeService
                .restartProcessInstances(process)
                .processInstanceIds(root)
                .startBeforeActivity("userTask_confirmFinding")
                .executeAsync());
        assertThat(progress.isRunning(finished)).isFalse();
    }

    @Test
    void theModelsOfTheLawAreNotDeleted() {
        ProcessDefinition process = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("legality-check")
                .latestVersion()
                .singleResult();

        assertRefused(administrator.delete(API + "deployment/" + process.getDeploymentId() + "?cascade=true"));
        assertRefused(administrator.delete(API + "process-definition/" + process.getId() + "?cascade=true"));
        assertRefused(administrator.delete(API + "process-definition/key/legality-check/delete?cascade=true"));
    }

    @Test
    void whoPutsTheirOwnGroupOnATaskGetsNoFurther() {
        String path = API + "task/" + progress.taskId(number, BRIEF);
        administrator.post(path + "/identity-links", "{\"groupId\": \"camunda-admin\", \"type\": \"candidate\"}");

        HttpResponse<String> answer = administrator.post(path + "/submit-form", """
                {"variables": {"briefFacts": {"value": "Fakta"}, "briefQuestion": {"value": "Hvad nu?"}}}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("hører til en anden rolle");
        administrator.post(
                path + "/identity-links/delete", "{\"groupId\": \"camunda-admin\", \"type\": \"candidate\"}");
    }

    @Test
    @Tag("INV-19")
    void nobodyWorksForARegionAndAJobcentre() {
        String user = accounts.of("secretariat-NJ");
        identityService.createMembership(user, "jc-municipal-0851");
        try {
            Visitor person = new Visitor(port);
            assertThat(person.logIn(user, user)).isEqualTo(200);

            HttpResponse<String> answer =
                    person.post(API + "task/" + progress.taskId(number, BRIEF) + "/submit-form", """
                    {"variables": {"briefFacts": {"value": "Fakta"}, "briefQuestion": {"value": "Hvad nu?"}}}""");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("kan ikke også handle for et jobcenter (§ 7)");
        } finally {
            identityService.deleteMembership(user, "jc-municipal-0851");
        }
    }

    @Test
    void aProcessOfAnotherFamilyIsTheAdministratorsOwn() {
        String deployment = repositoryService
                .createDeployment()
                .addString("cafeteria.bpmn", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="cafeteria"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                          <process id="cafeteria" isExecutable="true" camunda:historyTimeToLive="P1D"
                              camunda:isStartableInTasklist="false">
                            <startEvent id="start"/>
                            <sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
                            <userTask id="task" name="Lav kaffe"/>
                          </process>
                        </definitions>""")
                .deploy()
                .getId();
        assertThat(administrator
                        .post(API + "process-definition/key/cafeteria/start", "{}")
                        .statusCode())
                .isEqualTo(200);
        String coffee = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("cafeteria")
                .singleResult()
                .getId();
        assertThat(administrator
                        .post(
                                API + "process-instance/" + coffee + "/variables",
                                "{\"modifications\": {\"sugar\": {\"value\": 1}}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator.delete(API + "process-instance/" + coffee).statusCode())
                .isEqualTo(204);
        assertThat(administrator
                        .delete(API + "deployment/" + deployment + "?cascade=true")
                        .statusCode())
                .isEqualTo(204);
    }

    private ProcessInstance root() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("intervention")
                .singleResult();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(LAW);
    }

    private void refusedLater(Batch batch) {
        batches.assertRefused(batch, LAW);
    }
}
