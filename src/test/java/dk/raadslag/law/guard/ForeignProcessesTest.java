package dk.raadslag.law.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.BackDoor;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Processes of other families beside the law's. */
@RaadslagTest
class ForeignProcessesTest {

    @Autowired
    BackDoor backDoor;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private final Deque<String> deployments = new ArrayDeque<>();

    @AfterEach
    void removeWhatWasDeployed() {
        deployments.forEach(deployment -> backDoor.inside(() -> {
            repositoryService.deleteDeployment(deployment, true, true, true);
            return null;
        }));
    }

    /** It could begin the follow-up of an agreement that nobody has made. */
    @Test
    void aCallByAnExpressionIsRefusedForWhatItMayBegin() {
        assertThatThrownBy(() -> deploy("any", "<callActivity id=\"step\" calledElement=\"${x}\"/>"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Kun en aftale, der er forhandlet med de ansvarlige, kan følges op.")
                .hasMessageContaining("(step) i »any« (any) kan kalde den. Skriv id'et på den proces, der skal kaldes");
        deploy("bakeries", "<callActivity id=\"step\" calledElement=\"bakery-${x}\"/>");
    }

    @Test
    void anotherFamilyIsFreeInItsVariablesAndMayBeDeleted() {
        String cafeteria = deploy("cafeteria", """
                <userTask id="step"><extensionElements><camunda:inputOutput>
                  <camunda:outputParameter name="caseNumber">17</camunda:outputParameter></camunda:inputOutput></extensionElements></userTask>""");
        repositoryService.deleteDeployment(cafeteria);
        deployments.remove(cafeteria);
        assertThat(repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("cafeteria")
                        .count())
                .isZero();
    }

    @Test
    void itsBusinessKeyNeedNotBeACaseNumber() {
        deploy("bicycles", "<userTask id=\"step\"/>");
        String instance = backDoor.inside(() -> runtimeService
                .startProcessInstanceByKey("bicycles", "et andet nummer")
                .getId());

        String director = accounts.of("rd-HS");
        Visitor reader = new Visitor(port);
        reader.logIn(director, director);
        assertThat(reader.get("/sager/nyt?forloeb=" + instance).statusCode()).isEqualTo(404);
    }

    private String deploy(String key, String step) {
        String xml = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://cafeteria"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                    <sequenceFlow id="flow" sourceRef="start" targetRef="step"/>
                    %s
                  </process>
                </definitions>
                """.formatted(key, step);
        String deployment = repositoryService
                .createDeployment()
                .addString(key + ".bpmn", xml)
                .deploy()
                .getId();
        deployments.push(deployment);
        return deployment;
    }
}
