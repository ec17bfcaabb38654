package dk.raadslag.law.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.BackDoor;
import dk.raadslag.support.BatchDesk;
import dk.raadslag.support.CaseDesk;
import dk.raadslag.support.CaseFile;
import dk.raadslag.support.Jobs;
import dk.raadslag.support.Progress;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A token of a case goes back to a task that the case has had, and nowhere else, even where the law would allow it. */
@RaadslagTest
class BackwardMoveTest {

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final String REFUSAL = "En sag kan kun flyttes tilbage til en opgave, som den har haft";
    private static final String CANCEL = "{'type': 'cancel', 'activityId': 'userTask_holdDialogue'}, ";
    private static final String MEETING = "userTask_holdDialogue @ [region-NJ]";
    private static final String INVITATION = "userTask_inviteToDialogue @ [region-NJ]";
    private static final String BACK =
            CANCEL + "{'type': 'startBeforeActivity', 'activityId': 'userTask_inviteToDialogue'}";

    @LocalServerPort
    int port;

    @Autowired
    BackDoor backDoor;

    @Autowired
    Jobs jobs;

    @Autowired
    Progress progress;

    @Autowired
    CaseDesk cases;

    @Autowired
    CaseFile file;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    @Autowired
    BatchDesk batches;

    @Autowired
    RepositoryService repositoryService;

    Visitor administrator;
    String number;
    ProcessInstance run;

    @BeforeEach
    void aCaseWaitsForItsMeeting() {
        administrator = new Visitor(port);
        assertThat(administrator.logIn("admin", "test")).isEqualTo(200);
        number = cases.reacted("JC-0851", "SYGEDAGPENGE");
        cases.invite(number);
        cases.respond(number, "jc-municipal-0851", "ACCEPT");
        run = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("intervention")
                .singleResult();
        assertThat(progress.openTasks(number)).containsExactly(MEETING);
    }

    @Test
    void aTaskIsTakenUpAgain() {
        assertThat(one(BACK, "").statusCode()).isEqualTo(204);
        assertThat(progress.openTasks(number)).containsExactly(INVITATION);
    }

    @Test
    void aTaskIsTakenUpAgainInManyCasesAtOnce() {
        assertThat(many("execute", BACK, "").statusCode()).isEqualTo(204);
        assertThat(progress.openTasks(number)).containsExactly(INVITATION);
    }

    @Test
    void aTaskIsTakenUpAgainInTheBackground() {
        assertThat(many("executeAsync", BACK, "").statusCode()).isEqualTo(200);
        jobs.run();
        assertThat(progress.openTasks(number)).containsExactly(INVITATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'startBeforeActivity', 'activityId': 'endEvent_notAProblem'}",
                CANCEL + "{'type': 'startBeforeActivity', 'activityId': 'endEvent_notAProblem'}",
                CANCEL + "{'type': 'startBeforeActivity', 'activityId': 'userTask_assessNeedForAgreement'}",
                CANCEL + "{'type': 'startBeforeActivity', 'activityId': 'userTask_respondToDialogue'}",
                CANCEL + "{'type': 'startBeforeActivity', 'activityId': 'userTask_holdDialogue'}",
                CANCEL + "{'type': 'startAfterActivity', 'activityId': 'userTask_inviteToDialogue'}",
                CANCEL + "{'type': 'startTransition', 'transitionId': 'FLOW'}",
                "{'type': 'startBeforeActivity', 'activityId': 'userTask_inviteToDialogue'}",
                "{'type': 'cancel', 'activityId': 'userTask_confirmFinding'}, "
                        + "{'type': 'startBeforeActivity', 'activityId': 'userTask_inviteToDialogue'}",
                BACK + ", {'type': 'startBeforeActivity', 'activityId': 'userTask_confirmFinding'}",
                CANCEL + BACK + ", {'type': 'startBeforeActivity', 'activityId': 'userTask_inviteToDialogue'}",
            })
    void nothingElseIsMoved(String instructions) {
        String steps = instructions.replace("FLOW", flowToTheInvitation());
        Map<String, String> before = file.marks();

        assertRefused(one(steps, ""));
        assertRefused(many("execute", steps, ""));
        assertRefusedInBackground(steps, "");
        assertThat(file.marks()).isEqualTo(before);
        assertThat(progress.openTasks(number)).containsExactly(MEETING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skipCustomListeners", "skipIoMappings"})
    void nothingIsLeftOutOnTheWay(String flag) {
        assertRefused(one(BACK, flag));
        assertRefused(many("execute", BACK, flag));
        assertRefusedInBackground(BACK, flag);
        assertThat(progress.openTasks(number)).containsExactly(MEETING);
    }

    @Test
    void noCaseEndsUnclosed() {
        String end = CANCEL + "{'type': 'startBeforeActivity', 'activityId': 'endEvent_notAProblem'}";

        assertRefused(one(end, "skipCustomListeners"));
        assertThat(progress.openTasks(number)).containsExactly(MEETING);
    }

    @Test
    void aClosedCaseIsNotClosedAgain() {
        backDoor.forceTo(number, "endEvent_notAProblem");

        assertThatThrownBy(() -> backDoor.forceTo(number, "endEvent_notAProblem"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("er allerede afsluttet (§ 11)");
    }

    private String flowToTheInvitation() {
        return repositoryService
                .getBpmnModelInstance(run.getProcessDefinitionId())
                .<FlowNode>getModelElementById("userTask_inviteToDialogue")
                .getIncoming()
                .iterator()
                .next()
                .getId();
    }

    private HttpResponse<String> one(String instructions, String flag) {
        return administrator.post(
                API + "process-instance/" + run.getId() + "/modification", body("", instructions, flag));
    }

    private HttpResponse<String> many(String way, String instructions, String flag) {
        return administrator.post(
                API + "modification/" + way,
                body(
                        "'processDefinitionId': '%s', 'processInstanceIds': ['%s'], "
                                .formatted(run.getProcessDefinitionId(), run.getId()),
                        instructions,
                        flag));
    }

    private static String body(String first, String instructions, String flag) {
        return "{%s%s'instructions': [%s]}"
                .formatted(first, flag.isEmpty() ? "" : "'%s': true, ".formatted(flag), instructions)
                .replace('\'', '"');
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(REFUSAL);
    }

    private void assertRefusedInBackground(String instructions, String flag) {
        assertThat(many("executeAsync", instructions, flag).statusCode()).isEqualTo(200);
        Batch batch = managementService.createBatchQuery().singleResult();
        batches.assertRefused(batch, REFUSAL);
    }
}
