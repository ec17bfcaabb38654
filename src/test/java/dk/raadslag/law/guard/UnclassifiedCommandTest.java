package dk.raadslag.law.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.BackDoor;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ActivityCancellationCmd;
import org.camunda.bpm.engine.impl.cmd.PurgeDatabaseAndCacheCmd;
import org.camunda.bpm.engine.impl.cmd.SetProcessDefinitionVersionCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A command of which nobody has said what it may do, as a new version of the engine could bring it, does nothing to a case. */
class UnclassifiedCommandTest extends UntouchedCase {

    @Autowired
    BackDoor backDoor;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ManagementService managementService;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void aCaseIsNotChangedByAnUnknownCommand() {
        assertRefused(new StageSetting(council.getId()));
    }

    @Test
    void aDeadlineOfACaseIsNotMovedByAnUnknownCommand() {
        cases.invite(cases.reacted("JC-0810", "FLEKSJOB"));
        before = file.marks();
        Job deadline = managementService
                .createJobQuery()
                .processDefinitionKey("intervention")
                .timers()
                .list()
                .get(0);

        assertRefused(new DeadlineMoving(deadline.getId()));
        assertThat(managementService
                        .createJobQuery()
                        .jobId(deadline.getId())
                        .singleResult()
                        .getDuedate())
                .isEqualTo(deadline.getDuedate());
    }

    @Test
    void noUnknownCommandChangesRowsThatTheEngineDoesNotShow() {
        assertRefused(new HistoryDeletion(council.getId()));
    }

    @Test
    void aCommandThatNoServiceOffersChangesNoCase() {
        assertRefused(new ActivityCancellationCmd(council.getId(), BRIEF));
        assertRefused(new SetProcessDefinitionVersionCmd(council.getId(), 1));
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(new PurgeDatabaseAndCacheCmd()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Sagernes historik kan ikke slettes");
    }

    @Test
    void anUnknownCommandWithinACommandIsTheProgramsOwn() {
        String remark =
                backDoor.inside(() -> engine.getCommandExecutorTxRequired().execute(new Remark(council.getId())));

        assertThat(remark).isEqualTo(number);
    }

    @Test
    void anUnknownCommandMayDoWhatItWantsElsewhere() {
        String deployment = repositoryService
                .createDeployment()
                .addString("canteen.bpmn", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="canteen"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                          <process id="canteen" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <startEvent id="start"/>
                            <sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
                            <userTask id="task" name="Lav kaffe"/>
                          </process>
                        </definitions>""")
                .deploy()
                .getId();
        try {
            String coffee = runtimeService.startProcessInstanceByKey("canteen").getId();

            assertThatCode(() -> engine.getCommandExecutorTxRequired().execute(new StageSetting(coffee)))
                    .doesNotThrowAnyException();
            assertThat(runtimeService.getVariable(coffee, "stage")).isEqualTo("AGREEMENT");
        } finally {
            repositoryService.deleteDeployment(deployment, true);
        }
    }

    private void assertRefused(Command<?> command) {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(command))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ikke en af de måder, hvorpå en sag må ændres (§§ 7-13)");
    }

    private record StageSetting(String processInstanceId) implements Command<Void> {

        @Override
        public Void execute(CommandContext context) {
            context.getExecutionManager().findExecutionById(processInstanceId).setVariable("stage", "AGREEMENT");
            return null;
        }
    }

    private record Remark(String processInstanceId) implements Command<String> {

        @Override
        public String execute(CommandContext context) {
            return context.getExecutionManager()
                    .findExecutionById(processInstanceId)
                    .getBusinessKey();
        }
    }

    private record DeadlineMoving(String jobId) implements Command<Void> {

        @Override
        public Void execute(CommandContext context) {
            JobEntity job = context.getJobManager().findJobById(jobId);
            job.setDuedate(new Date(0));
            return null;
        }
    }

    private record HistoryDeletion(String processInstanceId) implements Command<Void> {

        @Override
        public Void execute(CommandContext context) {
            context.getHistoricVariableInstanceManager()
                    .deleteHistoricVariableInstanceByProcessInstanceIds(List.of(processInstanceId));
            return null;
        }
    }
}
