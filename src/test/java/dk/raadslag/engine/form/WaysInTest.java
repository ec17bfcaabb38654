package dk.raadslag.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.CaseFile;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.Progress;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table of every way in and everything that can be wrong: whichever is taken, nothing but a filled-in form gets through. */
@RaadslagTest
class WaysInTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String TASK = "userTask_prepareCouncilBrief";
    private static final String BODY = "{\"variables\": {%s}}";
    private static final String GOOD = "\"briefFacts\": {\"value\": \"a\"}, \"briefQuestion\": {\"value\": \"b\"}";

    /** Each is a list of a path within the task and the body sent there; the last one would end the task. */
    private static final Map<String, List<String>> TASK_WAYS = Map.of(
            "submit-form", List.of("submit-form", BODY),
            "complete", List.of("complete", BODY),
            "complete and ask for variables",
                    List.of("complete", "{\"variables\": {%s}, \"withVariablesInReturn\": true}"),
            "variables, then complete", List.of("variables", "{\"modifications\": {%s}}", "complete", "{}"),
            "local variables, then complete", List.of("localVariables", "{\"modifications\": {%s}}", "complete", "{}"),
            "delegate, resolve, complete",
                    List.of("delegate", "{\"userId\": \"test-secretariat-NJ\"}", "resolve", BODY, "complete", "{}"),
            "resolve, then complete", List.of("resolve", BODY, "complete", "{}"),
            "BPMN error", List.of("bpmnError", "{\"errorCode\": \"any\", \"variables\": {%s}}"),
            "escalation", List.of("bpmnEscalation", "{\"escalationCode\": \"any\", \"variables\": {%s}}"));

    private static final Map<String, String> FAULTS = Map.of(
            "unknown variable",
            GOOD + ", \"councilPosition\": {\"value\": \"FOR\"}",
            "read-only field changed",
            GOOD + ", \"briefRemark\": {\"value\": \"Fint!\"}",
            "required field missing",
            "\"briefQuestion\": {\"value\": \"b\"}",
            "wrong type",
            "\"briefFacts\": {\"value\": 17}, \"briefQuestion\": {\"value\": \"b\"}");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Progress progress;

    @Autowired
    CaseFile file;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    HistoryService historyService;

    private String number;

    static Stream<Arguments> everyWayWithEveryFault() {
        return TASK_WAYS.keySet().stream()
                .sorted()
                .flatMap(way -> FAULTS.keySet().stream().sorted().map(fault -> Arguments.of(way, fault)));
    }

    @BeforeEach
    void aBriefIsToBeWritten() {
        number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
    }

    @ParameterizedTest
    @MethodSource("everyWayWithEveryFault")
    void aTaskEndsOnlyWithItsFormFilledIn(String way, String fault) {
        Visitor secretary = signedIn("secretariat-NJ");
        String task = ENGINE + "task/" + progress.taskId(number, TASK) + "/";
        List<HttpResponse<String>> answers = new ArrayList<>();
        List<String> steps = Objects.requireNonNull(TASK_WAYS.get(way));
        for (int i = 0; i < steps.size(); i += 2) {
            answers.add(secretary.post(task + steps.get(i), steps.get(i + 1).formatted(FAULTS.get(fault))));
        }
        HttpResponse<String> answer = answers.get(answers.size() - 1);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(progress.openTasks(number)).containsExactly(TASK + " @ [secretariat-NJ]");
        assertThat(variable("councilPosition")).isNull();
        assertThat(variable("briefRemark")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-definition/%s/start {\"variables\": {%2$s}}",
                "process-definition/%s/submit-form {\"variables\": {%2$s}}",
                "process-definition/key/intervention/start {\"variables\": {%2$s}}",
                "process-definition/key/intervention/submit-form {\"variables\": {%2$s}}",
                "process-definition/key/intervention/start {\"startInstructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"userTask_confirmFinding\"}], \"variables\": {%2$s}}",
                "message {\"messageName\": \"Msg_ResultProblemDocumented\", \"processVariables\": {%2$s}}",
                "message {\"messageName\": \"Msg_AgreementRefusedForPart\", \"processVariables\": {%2$s}}",
                "message {\"messageName\": \"Msg_CouncilRecommendation\", \"processVariables\": {%2$s}}"
            })
    void aProcessStartsOnlyWithItsFormFilledIn(String request) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("intervention")
                .latestVersion()
                .singleResult()
                .getId();
        long before = historyService.createHistoricProcessInstanceQuery().count();
        Visitor officer = signedIn("region-NJ");
        for (String variables : List.of(
                "",
                "\"jobcentreId\": {\"value\": \"JC-0851\"}, \"caseNumber\": {\"value\": \"%s\"}, \"regionCode\": {\"value\": \"NJ\"}"
                        .formatted(number),
                "\"jobcentreId\": {\"value\": 17}")) {
            String[] parts = request.split(" ", 2);
            HttpResponse<String> answer =
                    officer.post(ENGINE + parts[0].formatted(definition), parts[1].formatted(definition, variables));
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        }
        assertThat(historyService.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    private @Nullable Object variable(String name) {
        return file.values("""
                        SELECT concat(v.text_, v.long_, v.double_, v.bytearray_id_) FROM act_hi_varinst v JOIN act_hi_procinst p USING (proc_inst_id_)
                        WHERE v.name_ = ? AND p.business_key_ = ?""", name, number).stream()
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
