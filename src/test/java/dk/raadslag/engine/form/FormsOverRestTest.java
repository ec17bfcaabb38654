package dk.raadslag.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.BackDoor;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.Progress;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whichever way values come in, they are checked against the form, and the refusal is a readable 400. */
@RaadslagTest
@ExtendWith(OutputCaptureExtension.class)
class FormsOverRestTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String TASK = "userTask_prepareCouncilBrief";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Progress progress;

    @Autowired
    Authorities authorities;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    BackDoor backDoor;

    String number;

    @BeforeEach
    void aBriefIsToBeWritten() {
        number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void aRequiredFieldIsAskedForAndTheLogIsSpared(String way, CapturedOutput log) {
        assertRefused(
                send(way, "\"briefQuestion\": {\"value\": \"Hvad nu?\"}"),
                "Feltet »Sagens oplysninger« skal udfyldes.");
        assertThat(log).doesNotContain("ERROR").doesNotContain("skal udfyldes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void whatTheFormDoesNotAskForIsRefused(String way) {
        assertRefused(
                send(way, filled() + ", \"councilPosition\": {\"value\": \"FOR\"}"), "de felter, som skemaet har");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void aFieldThatIsOnlyShownCannotBeChanged(String way) {
        assertRefused(send(way, filled() + ", \"briefRemark\": {\"value\": \"Fint!\"}"), "kan ikke udfyldes her");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void aTextHasItsGreatestLength(String way) {
        assertRefused(
                send(
                        way,
                        "\"briefFacts\": {\"value\": \"%s\"}, \"briefQuestion\": {\"value\": \"x\"}"
                                .formatted("x".repeat(4001))),
                "højst fylde 4000 tegn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void whatFitsTheFormPasses(String way) {
        assertThat(send(way, filled()).statusCode()).isEqualTo(204);
        assertThat(progress.openTasks(number)).containsExactly("userTask_approveBrief @ [rd-NJ]");
    }

    /** ADR 2: the task keeps what was typed, and nothing of what was left empty or only shown. */
    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void theTaskKeepsWhatIsTyped(String way) {
        String brief = progress.taskId(number, TASK);
        send(way, filled() + ", \"briefRemark\": {\"value\": null}");
        String approval = progress.taskId(number, "userTask_approveBrief");
        send(
                "rd-NJ",
                approval,
                way,
                "\"briefAnswer\": {\"value\": \"APPROVE\"}, \"remark\": {\"value\": \"\"}, \"briefFacts\": {\"value\": \"Det går langsomt.\"}");

        assertThat(typed(brief)).containsExactlyInAnyOrder("briefFacts Det går langsomt.", "briefQuestion Hvad nu?");
        assertThat(typed(approval)).containsExactly("briefAnswer APPROVE");
    }

    /** A field shows what the process knows; who empties it has left it empty. */
    @Test
    void aFieldThatIsEmptiedIsEmpty() {
        String task = progress.taskId(number, TASK);
        backDoor.inside(() -> {
            taskService.setVariable(task, "briefFacts", "Skrevet før.");
            return null;
        });

        assertRefused(
                send("submit-form", "\"briefFacts\": {\"value\": null}, \"briefQuestion\": {\"value\": \"b\"}"),
                "Feltet »Sagens oplysninger« skal udfyldes.");
    }

    private List<String> typed(String task) {
        return historyService.createHistoricVariableInstanceQuery().taskIdIn(task).list().stream()
                .filter(variable -> !variable.getName().startsWith("case"))
                .map(variable -> variable.getName() + " " + variable.getValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "start"})
    void aProcessStartsOnlyWithItsFormFilledIn(String way) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("intervention")
                .latestVersion()
                .singleResult()
                .getId();
        String path = ENGINE + "process-definition/" + definition + "/" + way;
        Visitor officer = signedIn("region-NJ");

        assertThat(officer.post(path, "{\"variables\": {}}").body()).contains("Vælg en mulighed i feltet »Jobcenter«.");
        HttpResponse<String> smuggled = officer.post(path, "{\"variables\": {\"caseNumber\": {\"value\": \"x\"}}}");
        assertThat(smuggled.statusCode()).isEqualTo(400);
        assertThat(smuggled.body()).contains("de felter, som skemaet har");
    }

    /** Acts and pages find the case by it. */
    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "start"})
    void aProcessDoesNotBeginUnderTheNumberOfAnotherCase(String way) {
        HttpResponse<String> started = signedIn("region-NJ")
                .post(ENGINE + "process-definition/key/intervention/" + way, """
                        {"businessKey": "%s", "variables": {"jobcentreId": {"value": "JC-0851"},
                            "periodFrom": {"value": "2025-01-01"}, "periodTo": {"value": "2025-06-30"},
                            "failingAreas": {"value": "[\\"DAGPENGE\\"]", "type": "Json"}, "ground": {"value": "SIGNIFICANT_DEVIATION"},
                            "deviationPct": {"value": 12.5}, "peerCount": {"value": 9}, "population": {"value": 250},
                            "consecutivePeriods": {"value": 3}, "evidence": {"value": "Samtaler holdes for sent."},
                            "sources": {"value": "[\\"JOBINDSATS\\"]", "type": "Json"}}}""".formatted(number));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);

        String instance = JsonPath.read(started.body(), "$.id");
        assertThat(historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting(HistoricProcessInstance::getBusinessKey)
                .singleElement()
                .asString()
                .startsWith("INT-NJ-")
                .isNotEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"intervention, region-NJ", "council-recommendation, council-HS"})
    void aStartFormOffersTheJobcentresOfTheOwnRegion(String process, String group) {
        String form = ENGINE + "process-definition/key/" + process + "/deployed-start-form";
        String region = group.substring(group.length() - 2);

        assertThat(offered(signedIn(group).get(form)))
                .containsExactlyInAnyOrderElementsOf(authorities.jobcentres().stream()
                        .filter(jobcentre -> jobcentre.regionCode().name().equals(region))
                        .map(Jobcentre::id)
                        .toList());
        assertThat(offered(administrator().get(form))).hasSize(91);
    }

    @Test
    void anAdministratorIsNobodysStandIn() {
        HttpResponse<String> answer = administrator()
                .post(
                        ENGINE + "task/" + progress.taskId(number, TASK) + "/complete",
                        "{\"variables\": {%s}}".formatted(filled()));

        assertRefused(answer, "hører til en anden rolle");
    }

    private HttpResponse<String> send(String way, String variables) {
        return send("secretariat-NJ", progress.taskId(number, TASK), way, variables);
    }

    private HttpResponse<String> send(String group, String task, String way, String variables) {
        return signedIn(group).post(ENGINE + "task/" + task + "/" + way, "{\"variables\": {%s}}".formatted(variables));
    }

    private void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
        assertThat(progress.openTasks(number)).containsExactly(TASK + " @ [secretariat-NJ]");
    }

    private static List<String> offered(HttpResponse<String> form) {
        return JsonPath.read(form.body(), "$..[?(@.key == 'jobcentreId')].values[*].value");
    }

    private Visitor administrator() {
        Visitor administrator = new Visitor(port);
        administrator.logIn("admin", "test");
        return administrator;
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }

    private static String filled() {
        return "\"briefFacts\": {\"value\": \"Det går langsomt.\"}, \"briefQuestion\": {\"value\": \"Hvad nu?\"}";
    }
}
