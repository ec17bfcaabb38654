package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.BackDoor;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.RaadslagTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An agreement that lets a helper process ask the council, and what becomes of it when the helper changes. */
@RaadslagTest
class VersionsTogetherTest {

    private static final String EMPTY = helper("");
    private static final String ASKING = helper("""
            <callActivity id="council" name="Inddrag rådet" calledElement="council-involvement">
              <extensionElements>
                <camunda:in businessKey="#{execution.processBusinessKey}"/>
                <camunda:in source="caseNumber" target="caseNumber"/>
                <camunda:in source="regionCode" target="regionCode"/>
                <camunda:in source="jobcentreId" target="jobcentreId"/>
                <camunda:in source="partyKinds" target="partyKinds"/>
                <camunda:in source="failingAreaOptions" target="failingAreaOptions"/>
                <camunda:in sourceExpression="AGREEMENT" target="stage"/>
              </extensionElements>
            </callActivity>""");

    @Autowired
    BackDoor backDoor;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    private final Deque<String> deployments = new ArrayDeque<>();

    @AfterEach
    void removeWhatWasDeployed() {
        deployments.forEach(deployment -> backDoor.inside(() -> {
            repositoryService.deleteDeployment(deployment, true, true, true);
            return null;
        }));
    }

    @Test
    void theHelperCannotBeDeletedSoThatAnEmptyOneTakesItsPlace() {
        String empty = deploy("helper.bpmn", EMPTY);
        String asking = deploy("helper.bpmn", ASKING);
        deploy("improvement-agreement.bpmn", agreementWithHelper());

        for (String deployment : new String[] {asking, empty}) {
            assertThatThrownBy(() -> repositoryService.deleteDeployment(deployment))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("kan ikke slettes");
        }
    }

    @Test
    void theHelperCannotBeEmptiedWhileTheAgreementCallsIt() {
        deploy("helper.bpmn", ASKING);
        deploy("improvement-agreement.bpmn", agreementWithHelper());

        assertThatThrownBy(() -> deploy("helper.bpmn", EMPTY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Rådet skal være inddraget");
    }

    @Test
    void norWhileCasesRunByAnOlderVersionThatCallsIt() {
        deploy("helper.bpmn", ASKING);
        deploy("improvement-agreement.bpmn", agreementWithHelper());
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        String agreement = fixtures.call("improvement-agreement", number, Map.of("partyKinds", "MUNICIPAL"))
                .getId();
        deploy("improvement-agreement.bpmn", agreement());

        assertThatThrownBy(() -> deploy("helper.bpmn", EMPTY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("I sager, der allerede er i gang")
                .hasMessageContaining("Rådet skal være inddraget");
        backDoor.inside(() -> {
            runtimeService.deleteProcessInstance(agreement, "the case is over");
            return null;
        });
        deploy("helper.bpmn", EMPTY);
    }

    @Test
    void norMayItThenAskAboutAnotherCase() {
        deploy("helper.bpmn", ASKING);
        deploy("improvement-agreement.bpmn", agreementWithHelper());
        fixtures.call(
                "improvement-agreement",
                fixtures.openCase("JC-0851", "SYGEDAGPENGE"),
                Map.of("partyKinds", "MUNICIPAL"));
        deploy("improvement-agreement.bpmn", agreement());
        String otherCase = ASKING.replace("<extensionElements>", """
                <extensionElements><camunda:inputOutput>
                  <camunda:inputParameter name="caseNumber">INT-NJ-2026-0001</camunda:inputParameter>
                </camunda:inputOutput>""");

        assertThatThrownBy(() -> deploy("helper.bpmn", otherCase))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("giver caseNumber en ny værdi");
    }

    @Test
    void aHelperIsJudgedOnceItIsCalledInWhateverOrderTheyCome() {
        String otherRegion = helper("""
                <task id="council"><extensionElements><camunda:inputOutput>
                  <camunda:outputParameter name="regionCode">HS</camunda:outputParameter>
                </camunda:inputOutput></extensionElements></task>""");
        deploy("helper.bpmn", otherRegion);
        assertThatThrownBy(() -> deploy("improvement-agreement.bpmn", agreementWithOneMoreCall()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Filen helper.bpmn, linje ")
                .hasMessageContaining("giver regionCode en ny værdi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${'INT-NJ-2026-0015'}", "INT-NJ-2026-0015", "${otherCase}", "#{execution.processInstanceId}"})
    void noCallPutsAnotherCaseInThePlaceOfItsOwn(String key) {
        assertThatThrownBy(() -> deploy(
                        "improvement-agreement.bpmn", agreement().replace("#{execution.processBusinessKey}", key)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("giver et andet sagsnummer videre end sit eget")
                .hasMessageContaining("Elementet står i linje ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:out sourceExpression=\"${'x'}\" target=\"agreementId\"/>",
                "<camunda:out source=\"otherId\" target=\"agreementId\"/>",
                "<camunda:in source=\"otherId\" target=\"jobcentreId\"/>",
                "<camunda:out source=\"otherId\" target=\"opinionId\"/>",
                "<camunda:out source=\"otherId\" target=\"recommendationId\"/>"
            })
    void norAnotherRecordInThePlaceOfTheCasesOwn(String mapping) {
        assertThatThrownBy(() -> deploy(
                        "improvement-agreement.bpmn",
                        agreement().replace("<camunda:in businessKey=", mapping + "<camunda:in businessKey=")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("en ny værdi");
    }

    private String deploy(String name, String xml) {
        String deployment = repositoryService
                .createDeployment()
                .addString(name, xml)
                .deploy()
                .getId();
        deployments.push(deployment);
        return deployment;
    }

    private static String agreement() {
        return new String(Parser.bytes(Path.of("processes/improvement-agreement.bpmn")), StandardCharsets.UTF_8);
    }

    private static String agreementWithHelper() {
        return agreement()
                .replace("calledElement=\"council-involvement\"", "calledElement=\"helper\"")
                .replace("<camunda:in sourceExpression=\"${'AGREEMENT'}\" target=\"stage\" />", "");
    }

    private static String agreementWithOneMoreCall() {
        return agreement().replace("<bpmn:endEvent id=\"endEvent_signed\"", """
                <bpmn:subProcess id="more" triggeredByEvent="true"><bpmn:startEvent id="moreStart"><bpmn:timerEventDefinition>
                  <bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>
                  <bpmn:sequenceFlow id="toMore" sourceRef="moreStart" targetRef="moreCall"/>
                  <bpmn:callActivity id="moreCall" calledElement="helper"><bpmn:extensionElements>
                    <camunda:out variables="all"/></bpmn:extensionElements></bpmn:callActivity></bpmn:subProcess>
                <bpmn:endEvent id="endEvent_signed\"""");
    }

    private static String helper(String step) {
        String middle = step.isEmpty() ? "<task id=\"council\"/>" : step;
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://helper"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="helper" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:isStartableInTasklist="false">
                    <startEvent id="start"/>
                    <sequenceFlow id="toCouncil" sourceRef="start" targetRef="council"/>
                    %s
                    <sequenceFlow id="fromCouncil" sourceRef="council" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """.formatted(middle);
    }
}
