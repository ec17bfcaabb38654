package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.BackDoor;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The gate in the running program. */
@RaadslagTest
class GateAtDeploymentTest {

    private static final String ADMIN = "admin:test";
    private static final String FOREIGN = foreign("");

    @Autowired
    Accounts accounts;

    @Autowired
    BackDoor backDoor;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void removeWhatWasDeployed() {
        repositoryService.createDeploymentQuery().deploymentName("gate test").list().stream()
                .map(Deployment::getId)
                .forEach(id -> backDoor.inside(() -> {
                    repositoryService.deleteDeployment(id, true, true, true);
                    return null;
                }));
    }

    @Test
    @Tag("INV-01")
    void aModelThatSignsWithoutTheCouncilIsRefusedWithItsParagraphElementAndPath() {
        long before = versions("improvement-agreement");
        assertThatThrownBy(() -> deploy("improvement-agreement.bpmn", withoutCouncil()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("§ 11, stk. 1 og 3")
                .hasMessageContaining("Rådet skal være inddraget")
                .hasMessageContaining("(userTask_sendOffer)")
                .hasMessageContaining("Vej i diagrammet: ")
                .hasMessageContaining(" → ");
        assertThat(versions("improvement-agreement")).isEqualTo(before);
    }

    @Test
    void theModelerCanConnect() throws Exception {
        assertThat(get("/deployment?maxResults=0", ADMIN).statusCode()).isEqualTo(200);
        assertThat(json(get("/version", ADMIN)).get("version").asText()).isEqualTo("7.24.0");
        assertThat(get("/deployment?maxResults=0", "unknown:test").statusCode()).isEqualTo(401);
    }

    @Test
    void theModelerShowsWhyAModelIsRefused() throws Exception {
        HttpResponse<String> answer = post("improvement-agreement.bpmn", withoutCouncil());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        String shown = json(answer).get("message").asText();
        assertThat(shown).startsWith("Modellen kan ikke tages i brug. ").doesNotContain("ENGINE-", "Exception");
        assertThat(shown.lines())
                .hasSizeBetween(2, 5)
                .allSatisfy(line ->
                        assertThat(line).contains("§ 11, stk. 1 og 3: ", "kan nås uden", "Vej i diagrammet: ", " → "));
    }

    @Test
    void theModelerShowsWhatCannotBeRead() throws Exception {
        String broken = FOREIGN.replace("targetRef=\"task\"", "targetRef=\"missing\"");
        HttpResponse<String> answer = post("cafeteria.bpmn", broken);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("message").asText())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("missing");
        assertThat(json(answer).at("/details/cafeteria.bpmn/errors").size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "a.bpmn, ''",
        "a.bpmn, <definitions",
        "a.bpmn, <!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>",
        "a.dmn, <definitions",
        "a.dmn, <x/>",
        "a.form, {"
    })
    void aFileThatIsNoModelIsRefusedInWords(String name, String content) throws Exception {
        HttpResponse<String> answer = post(name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("message").asText()).isNotBlank();
    }

    @Test
    void whatTheModelerDeploysTwiceIsOneVersion() throws Exception {
        JsonNode first = json(post("cafeteria.bpmn", FOREIGN));
        assertThat(first.get("deployedProcessDefinitions")
                        .elements()
                        .next()
                        .get("key")
                        .asText())
                .isEqualTo("cafeteria");
        assertThat(json(post("cafeteria.bpmn", FOREIGN)).get("id")).isEqualTo(first.get("id"));
        assertThat(versions("cafeteria")).isEqualTo(1);
    }

    @Test
    void aModelOfAnotherFamilyPassesUntouched() throws Exception {
        HttpResponse<String> answer = post("cafeteria.bpmn", FOREIGN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void anActIsNoticedInAModelOfAnotherFamily() {
        assertThatThrownBy(() -> deploy("cafeteria.bpmn", foreign("camunda:delegateExpression=\"${issueOrder}\"")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("issueOrder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orientering.html",
                "x.js",
                "x.svg",
                "x.png",
                "x.cmmn",
                "x.groovy",
                "x.form.html",
                "x.BPMN",
                "none",
                "x.bpmn/"
            })
    void onlyProcessesDecisionsAndFormsAreDeployed(String name) throws Exception {
        HttpResponse<String> answer = post(name, "<form><script>alert(1)</script></form>");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("message").asText()).contains("hverken en proces (.bpmn)", "Filen " + name);
    }

    /** A page of the model's own would act in the name of whoever opens the task. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<userTask id='task' camunda:formKey='embedded:deployment:orientering.html'/>",
                "<userTask id='task' camunda:formKey='embedded:app:forms/orientering.html'/>",
                "<userTask id='task' camunda:formKey='https://example.org/orientering'/>",
                "<userTask id='task' camunda:formKey='camunda-forms:deployment:orientering.form'/>",
                "<userTask id='task' camunda:formKey='${page}'/>",
                "<userTask id='task' xmlns:x='http://activiti.org/bpmn' x:formKey='embedded:deployment:orientering.html'/>",
                "<subProcess id='task'><startEvent id='begin'/><userTask id='inside' camunda:formKey='orientering'/></subProcess>",
                "<userTask id='task'><extensionElements><camunda:formData><camunda:formField id='f' label='&lt;script&gt;' type='string'/></camunda:formData></extensionElements></userTask>",
                "<userTask id='task'><extensionElements><camunda:formProperty id='f' name='&lt;script&gt;' type='string'/></extensionElements></userTask>"
            })
    @Tag("INV-14")
    void everyFormIsACamundaFormByItsId(String task) {
        String start = "<startEvent camunda:formKey='embedded:deployment:orientering.html' ";
        for (String model : List.of(waitingAt(task), FOREIGN.replace("<startEvent ", start))) {
            assertThatThrownBy(() -> deploy("cafeteria.bpmn", model))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("nævner en anden slags skema");
        }
    }

    @Test
    @Tag("INV-14")
    void noPageOfAnOldModelActsInTheNameOfTheChair() {
        String task = "<userTask id='task' camunda:candidateGroups='council-chair-NJ' %s/>";
        Deployment deployment = deploy("cafeteria.bpmn", waitingAt(task.formatted("")));
        String page = "camunda:formKey='embedded:deployment:orientering.html'";
        jdbc.sql("UPDATE act_ge_bytearray SET bytes_ = ? WHERE deployment_id_ = ?")
                .param(waitingAt(task.formatted(page))
                        .replace("<startEvent ", "<startEvent " + page + " ")
                        .getBytes(StandardCharsets.UTF_8))
                .param(deployment.getId())
                .update();
        jdbc.sql(
                        "INSERT INTO act_ge_bytearray (id_, rev_, name_, bytes_, deployment_id_) VALUES ('page', 1, 'orientering.html', ?, ?)")
                .param("<form><script cam-script>camForm.submit()</script></form>".getBytes(StandardCharsets.UTF_8))
                .param(deployment.getId())
                .update();
        engine.getDeploymentCache().discardProcessDefinitionCache();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("cafeteria")
                .getId();
        String taskId = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        Visitor chair = new Visitor(port);
        String account = accounts.of("council-chair-NJ");
        assertThat(chair.logIn(account, account)).isEqualTo(200);
        String api = "/camunda/api/engine/engine/default/";

        assertThat(chair.get(api + "task/" + taskId).body()).contains("\"formKey\":null");
        assertThat(chair.get(api + "task/" + taskId + "/form").body()).contains("\"key\":null");
        for (String way : List.of("deployed-form", "rendered-form")) {
            HttpResponse<String> answer = chair.get(api + "task/" + taskId + "/" + way);
            assertThat(answer.statusCode()).as(way).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("cam-script");
        }
        Visitor administrator = new Visitor(port);
        assertThat(administrator.logIn("admin", "test")).isEqualTo(200);
        assertThat(administrator
                        .get(api + "process-definition/key/cafeteria/startForm")
                        .body())
                .contains("\"key\":null");
        for (String way : List.of("deployed-start-form", "rendered-form")) {
            HttpResponse<String> answer = administrator.get(api + "process-definition/key/cafeteria/" + way);
            assertThat(answer.statusCode()).as(way).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("cam-script");
        }
    }

    @Test
    void anExpressionCannotReachIntoTheProgram() {
        assertThatThrownBy(
                        () -> deploy("cafeteria.bpmn", foreign("camunda:expression=\"${taskService.complete(id)}\"")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("taskService");
        assertThatThrownBy(() -> deploy(
                        "cafeteria.bpmn",
                        foreign("camunda:expression=\"${execution.processEngineServices.runtimeService}\"")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("processEngineServices");
        assertThatThrownBy(() -> deploy("cafeteria.bpmn", foreign("camunda:class=\"dk.raadslag.law.Gate\"")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("dk.raadslag.law.Gate");
    }

    @Test
    void anExpressionIsReadAsTheEngineReadsIt() {
        String task = "camunda:expression=\"${true}\"";
        String condition = FOREIGN.replace(
                "targetRef=\"task\"/>",
                "targetRef=\"task\"><conditionExpression>$<documentation/><!-- -->{taskService.x}</conditionExpression></sequenceFlow>");
        for (String model : List.of(
                condition,
                foreign("camunda:expression=\"${((execution)).processDefinition.listeners.clear()}\""),
                foreign("camunda:expression=\"${JSON('1').mapTo('java.lang.Class')}\""),
                foreign(task)
                        .replace("serviceTask", "userTask")
                        .replace(
                                "/>\n  </process>",
                                "><documentation>${taskService}</documentation></userTask></process>"))) {
            assertThatThrownBy(() -> deploy("cafeteria.bpmn", model))
                    .as(model)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("som modeller ikke må bruge");
        }
    }

    @Test
    void noScriptIsAccepted() {
        String script = FOREIGN.replace(
                "<serviceTask", "<scriptTask scriptFormat=\"juel\" camunda:resource=\"deployment://evil.txt\"");
        assertThatThrownBy(() -> repositoryService
                        .createDeployment()
                        .name("gate test")
                        .addString("cafeteria.bpmn", script)
                        .addString("evil.txt", "${repositoryService.createDeployment()}")
                        .deploy())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("script");
    }

    @Test
    void everyFileThatTheEngineTakesForAModelIsJudged() {
        String model = foreign("camunda:expression=\"${taskService.x}\"");
        for (String name : List.of("a\u2028b.bpmn", "a\u0085b.bpmn", "a\nb.bpmn20.xml", "bpmn", "cafeteriabpmn")) {
            assertThatThrownBy(() -> deploy(name, model))
                    .as(name)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("taskService");
        }
    }

    @Test
    void whatIsTooDeepForTheEngineIsRefusedInWords() throws Exception {
        String parentheses = "${" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "}";
        String process = "<subProcess id=\"s%1$d\"><startEvent id=\"e%1$d\"/>";
        StringBuilder inside = new StringBuilder();
        for (int depth = 0; depth < 3_000; depth++) {
            inside.append(process.formatted(depth));
        }
        inside.append("</subProcess>".repeat(3_000));
        for (String model : List.of(
                foreign("camunda:expression=\"%s\"".formatted(parentheses)),
                FOREIGN.replace("</process>", inside + "</process>"))) {
            HttpResponse<String> answer = post("cafeteria.bpmn", model);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(json(answer).get("message").asText()).contains("inde i hinanden");
        }
    }

    @Test
    void aLongExpressionIsAccepted() throws Exception {
        String terms = "a == 1 || ".repeat(500);
        String model = foreign("camunda:expression=\"${'%s' == '' || %s true}\"".formatted("x".repeat(20_000), terms));
        HttpResponse<String> answer = post("cafeteria.bpmn", model);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aModelOfTheLawBelongsToAllRegions() {
        Path file = Path.of("processes/legality-check.bpmn");
        assertThatThrownBy(() -> repositoryService
                        .createDeployment()
                        .name("gate test")
                        .tenantId("HS")
                        .addString("legality-check.bpmn", new String(Parser.bytes(file), StandardCharsets.UTF_8))
                        .deploy())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("fælles for alle regioner");
    }

    @Test
    void anActThatTheEngineWouldNotCarryOutIsMissing() {
        Map.of("type", "external", "class", "java.util.ArrayList").forEach((attribute, value) -> {
            Document model = shipped("council-involvement");
            Element task = Xml.byId(model, "serviceTask_registerOpinion");
            task.setAttributeNS(Xml.CAMUNDA, "camunda:" + attribute, value);
            task.setAttributeNS(Xml.CAMUNDA, "camunda:topic", "opinions");
            assertThatThrownBy(() -> deploy("council-involvement.bpmn", text(model)))
                    .as(attribute)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("registerOpinion");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "council-involvement, opinionId, briefId, decisionId",
        "agreement-follow-up, agreementId, requirementId, amendsAgreementId"
    })
    void aCallFillsWhatItIsAboutOnlyFromWhatTheTableSays(String process, String lawful, String other, String about) {
        String model = text(shipped(process));
        String edited = model.replace(
                "source=\"%s\" target=\"%s\"".formatted(lawful, about),
                "source=\"%s\" target=\"%s\"".formatted(other, about));
        assertThat(edited).isNotEqualTo(model);
        assertThatThrownBy(() -> deploy(process + ".bpmn", edited))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("giver %s en ny værdi", about);
    }

    @Test
    void noStepPutsAnotherCaseInThePlaceOfItsOwn() {
        Document model = shipped("improvement-agreement");
        Element call = Xml.byId(model, "callActivity_councilAgreement");
        Element mapping = model.createElementNS(Xml.CAMUNDA, "camunda:inputOutput");
        Element input = model.createElementNS(Xml.CAMUNDA, "camunda:inputParameter");
        input.setAttribute("name", "caseNumber");
        input.setTextContent("INT-NJ-2026-0001");
        mapping.appendChild(input);
        Xml.children(call, "extensionElements").get(0).appendChild(mapping);

        assertThatThrownBy(() -> deploy("improvement-agreement.bpmn", text(model)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("giver caseNumber en ny værdi");
    }

    @Test
    void theLawsProcessesCallNoCertainVersion() {
        Document model = shipped("intervention");
        Element call = Xml.byId(model, "callActivity_improvementAgreement");
        call.setAttributeNS(Xml.CAMUNDA, "camunda:calledElementBinding", "version");
        call.setAttributeNS(Xml.CAMUNDA, "camunda:calledElementVersion", "1");

        assertThatThrownBy(() -> deploy("intervention.bpmn", text(model)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kalder en bestemt version");
    }

    @Test
    void anOldVersionIsLoadedAgainWithoutQuestion() {
        Deployment deployment = deploy("cafeteria.bpmn", FOREIGN);
        jdbc.sql("UPDATE act_ge_bytearray SET bytes_ = ? WHERE deployment_id_ = ?")
                .param(foreign("camunda:delegateExpression=\"${issueOrder}\"").getBytes(StandardCharsets.UTF_8))
                .param(deployment.getId())
                .update();
        engine.getDeploymentCache().discardProcessDefinitionCache();
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult()
                .getId();
        assertThat(repositoryService.getProcessDefinition(definition).getKey()).isEqualTo("cafeteria");
    }

    @Test
    void whatReachesTooFarIsStoppedWhenItRuns() {
        for (String task : List.of(
                "camunda:expression=\"${repositoryService.createDeployment()}\"",
                "camunda:expression=\"${((execution)).processDefinition.listeners.clear()}\"")) {
            assertThatThrownBy(() -> runAlthoughTheGateHasNotSeen(foreign(task)))
                    .as(task)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("som modeller ikke må bruge");
        }
        String script = FOREIGN.replace("<serviceTask", "<scriptTask scriptFormat=\"juel\"")
                .replace("/>\n  </process>", "><script>${1}</script></scriptTask>\n  </process>");
        assertThatThrownBy(() -> runAlthoughTheGateHasNotSeen(script))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("scripts");
    }

    private void runAlthoughTheGateHasNotSeen(String model) {
        Deployment deployment = deploy("cafeteria.bpmn", FOREIGN);
        jdbc.sql("UPDATE act_ge_bytearray SET bytes_ = ? WHERE deployment_id_ = ?")
                .param(model.getBytes(StandardCharsets.UTF_8))
                .param(deployment.getId())
                .update();
        engine.getDeploymentCache().discardProcessDefinitionCache();
        engine.getRuntimeService().startProcessInstanceByKey("cafeteria");
    }

    private long versions(String key) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }

    private Deployment deploy(String name, String xml) {
        return repositoryService
                .createDeployment()
                .name("gate test")
                .addString(name, xml)
                .deploy();
    }

    /** Sends a model as the Modeler does. */
    private HttpResponse<String> post(String name, String xml) throws IOException, InterruptedException {
        String body = field("deployment-name", "gate test")
                + field("deployment-source", "Camunda Modeler")
                + field("enable-duplicate-filtering", "true")
                + field("deploy-changed-only", "true")
                + part("name=\"%1$s\"; filename=\"%1$s\"\r\nContent-Type: text/xml".formatted(name), xml)
                + "--edge--\r\n";
        return send(request("/deployment/create", ADMIN)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String field(String name, String value) {
        return part("name=\"%s\"".formatted(name), value);
    }

    private static String part(String head, String content) {
        return "--edge\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(head, content);
    }

    private HttpResponse<String> get(String path, String user) throws IOException, InterruptedException {
        return send(request(path, user));
    }

    private HttpRequest.Builder request(String path, String user) {
        String login = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/engine-rest%s".formatted(port, path)))
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + login);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static Document shipped(String process) {
        return Xml.readAsIs(Parser.bytes(Path.of("processes/" + process + ".bpmn")));
    }

    private static String text(Document model) {
        return new String(Xml.bytes(model), StandardCharsets.UTF_8);
    }

    private static String withoutCouncil() {
        Document model = shipped("improvement-agreement");
        Xml.all(model, "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("targetRef").equals("callActivity_councilAgreement"))
                .forEach(flow -> flow.setAttribute("targetRef", "userTask_sendOffer"));
        return text(model);
    }

    private static String waitingAt(String task) {
        return FOREIGN.replaceFirst("<serviceTask id=\"task\".*/>", Matcher.quoteReplacement(task));
    }

    private static String foreign(String attributes) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://cafeteria"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="cafeteria" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                    <sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
                    <serviceTask id="task" name="Lav kaffe" %s/>
                  </process>
                </definitions>
                """.formatted(attributes.isEmpty() ? "camunda:expression=\"${true}\"" : attributes);
    }
}
