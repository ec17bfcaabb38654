package dk.raadslag.law.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.NewVersions;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process that is not of the law table, but asks the council for one that is: what an administrator may do to it. */
@RaadslagTest
class HelperProcessTest {

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final String CALL =
            "<bpmn:callActivity id=\"council\" name=\"Inddrag rådet\" calledElement=\"council-involvement\">"
                    + "<bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/>"
                    + "<camunda:in source=\"caseNumber\" target=\"caseNumber\"/><camunda:in source=\"regionCode\" target=\"regionCode\"/>"
                    + "<camunda:in sourceExpression=\"AGREEMENT\" target=\"stage\"/></bpmn:extensionElements></bpmn:callActivity>";

    @LocalServerPort
    int port;

    @Autowired
    NewVersions versions;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    RepositoryService repositoryService;

    Visitor administrator;

    @BeforeEach
    void theAdministratorSignsIn() {
        administrator = new Visitor(port);
        assertThat(administrator.logIn("admin", "test")).isEqualTo(200);
    }

    @AfterEach
    void theHelpersAreRemoved() {
        versions.remove();
    }

    @Test
    void itDoesNotBeginByItself() {
        String helper = versions.deployOther(process("helper", CALL));
        for (String way :
                new String[] {"key/helper/start", helper + "/start", helper + "/submit-form", "key/helper/submit-form"
                }) {
            assertRefused(
                    administrator.post(
                            API + "process-definition/" + way, "{\"variables\": {}, \"businessKey\": \"x\"}"),
                    "kan ikke begynde for sig selv");
        }
        assertRefused(
                administrator.post(
                        API + "process-definition/key/helper/start",
                        "{\"startInstructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"after\"}]}"),
                "(§§ 7-13)");
    }

    @Test
    void aProcessBeginsByItsNewestVersionOnly() {
        String helper = versions.deployOther(startable("helper", CALL));
        versions.deployOther(startable("helper", "<bpmn:task id=\"council\"/>"));

        for (String way : new String[] {"/start", "/submit-form"}) {
            assertRefused(
                    administrator.post(API + "process-definition/" + helper + way, "{\"variables\": {}}"),
                    "findes i en nyere version");
        }
    }

    @Test
    void noDeletionPutsAnOlderVersionInForceThatIsOfTheLaw() {
        String old = versions.deployOther(startable("helper", CALL));
        String newer = versions.deployOther(startable("helper", "<bpmn:task id=\"council\"/>"));

        assertRefused(administrator.delete(API + "deployment/" + deployment(newer)), "Den ældre version");
        assertRefused(administrator.delete(API + "process-definition/" + newer), "Den ældre version");
        assertThat(administrator.delete(API + "process-definition/" + old).statusCode())
                .isEqualTo(200);
        assertThat(administrator.delete(API + "process-definition/" + newer).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anOlderVersionOfAnotherFamilyMayComeIntoForceAgain() {
        versions.deployOther(startable("helper", "<bpmn:task id=\"council\"/>"));
        String newer = versions.deployOther(startable("helper", "<bpmn:userTask id=\"council\"/>"));

        assertThat(administrator.delete(API + "deployment/" + deployment(newer)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void itsCaseIsNotChangedMovedOrMigratedFromOutside() {
        String helper = versions.deployOther(process("helper", CALL));
        String other = versions.deployOther(process("other-helper", "<bpmn:userTask id=\"council\"/>"));
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        String run = fixtures.call("helper", number, Map.of()).getId();
        String instance = API + "process-instance/" + run;

        for (String variable : new String[] {"caseNumber", "regionCode"}) {
            assertRefused(
                    administrator.put(instance + "/variables/" + variable, "{\"value\": \"NJ\", \"type\": \"String\"}"),
                    "Sagens oplysninger");
        }
        assertRefused(administrator.post(instance + "/modification", """
                        {"instructions": [{"type": "startBeforeActivity", "activityId": "after"},
                            {"type": "cancel", "activityId": "before"}]}"""), "kan kun flyttes tilbage");
        assertRefused(
                administrator.post(API + "migration/execute", """
                        {"processInstanceIds": ["%s"], "migrationPlan": {"sourceProcessDefinitionId": "%s", "targetProcessDefinitionId": "%s",
                            "instructions": [{"sourceActivityIds": ["before"], "targetActivityIds": ["after"]}]}}""".formatted(run, helper, other)),
                "til en anden version af den samme proces");
        assertRefused(administrator.delete(instance), "kan ikke slettes");
        assertThat(runtimeService.getVariable(run, "caseNumber")).isEqualTo(number);
        assertThat(runtimeService.getActiveActivityIds(run)).containsExactly("before");
    }

    private String deployment(String version) {
        return repositoryService.getProcessDefinition(version).getDeploymentId();
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    private static String startable(String key, String step) {
        return process(key, step).replace(" camunda:isStartableInTasklist=\"false\"", "");
    }

    private static String process(String key, String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://helper"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:isStartableInTasklist="false">
                    <bpmn:startEvent id="start"/>
                    <bpmn:sequenceFlow id="one" sourceRef="start" targetRef="before"/>
                    <bpmn:userTask id="before"/>
                    <bpmn:sequenceFlow id="two" sourceRef="before" targetRef="council"/>
                    %s
                    <bpmn:sequenceFlow id="three" sourceRef="council" targetRef="after"/>
                    <bpmn:userTask id="after"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(key, step);
    }
}
