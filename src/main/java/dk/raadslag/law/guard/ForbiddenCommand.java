package dk.raadslag.law.guard;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserOperationLogEntryCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateDecisionDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricBatchesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricDecisionInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByDefinitionIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByInstanceIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBulkCmd;

/** A way in which the engine lets a caller change a running case other than by its tasks. */
enum ForbiddenCommand {
    VARIABLES(
            "Sagens oplysninger kan kun ændres ved at afslutte den opgave, de hører til (§§ 7-13).",
            Batch.TYPE_SET_VARIABLES,
            AbstractVariableCmd.class,
            AbstractPatchVariablesCmd.class),
    MESSAGES(
            "Beskeder mellem sager sendes kun af sagernes egne trin (§§ 7-13).",
            Batch.TYPE_CORRELATE_MESSAGE,
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class,
            MessageEventReceivedCmd.class,
            SignalCmd.class,
            SignalEventReceivedCmd.class,
            EvaluateStartConditionCmd.class),
    STARTS("En sag begynder kun med skemaet til sin start (§§ 7-13).", null, StartProcessInstanceAtActivitiesCmd.class),
    RESTARTS(
            "En afsluttet sag kan ikke genoptages (§§ 7-13). Er der noget nyt at behandle, begynder regionskontoret en ny sag.",
            Batch.TYPE_PROCESS_INSTANCE_RESTART,
            RestartProcessInstancesCmd.class),
    JOBS(
            "Sagens frister og det, der venter i baggrunden, kan ikke slettes (§§ 7-13).",
            null,
            DeleteJobCmd.class,
            DeleteJobsCmd.class),
    ENDS_OF_TASKS(
            "En opgave afsluttes kun med sit skema (§§ 7-13).",
            null,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class),
    DELETION(
            "En sag kan ikke slettes (§§ 7-13). Skal den stoppe, trækker regionsdirektøren den tilbage.",
            Batch.TYPE_PROCESS_INSTANCE_DELETION,
            AbstractDeleteProcessInstanceCmd.class),
    MODELS(
            "Lovens processer kan ikke slettes (§§ 7-13). Læg en ny version ind, så afløser den den gamle.",
            null,
            DeleteDeploymentCmd.class,
            DeleteProcessDefinitionsByIdsCmd.class,
            AbstractDeleteProcessDefinitionCmd.class),
    HISTORY(
            "Sagernes historik kan ikke slettes (§§ 7-13). Den gemmes så længe, som modellen siger.",
            null,
            SetRemovalTimeToHistoricProcessInstancesCmd.class,
            SetRemovalTimeToHistoricDecisionInstancesCmd.class,
            SetRemovalTimeToHistoricBatchesCmd.class,
            UpdateProcessDefinitionHistoryTimeToLiveCmd.class,
            UpdateDecisionDefinitionHistoryTimeToLiveCmd.class,
            DeleteHistoricProcessInstancesCmd.class,
            DeleteHistoricProcessInstancesBatchCmd.class,
            DeleteHistoricTaskInstanceCmd.class,
            DeleteHistoricVariableInstanceCmd.class,
            DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class,
            DeleteHistoricDecisionInstanceByInstanceIdCmd.class,
            DeleteHistoricDecisionInstanceByDefinitionIdCmd.class,
            DeleteHistoricDecisionInstancesBulkCmd.class,
            DeleteHistoricDecisionInstancesBatchCmd.class,
            DeleteUserOperationLogEntryCmd.class);

    private final String sentence;
    private final String batchType;
    private final Set<Class<?>> commands;

    ForbiddenCommand(String sentence, String batchType, Class<?>... commands) {
        this.sentence = sentence;
        this.batchType = batchType;
        this.commands = Set.of(commands);
    }

    /** The door that the command opens. */
    static Optional<ForbiddenCommand> openedBy(Object command) {
        return VariablesOfMove.by(command)
                ? Optional.of(VARIABLES)
                : Arrays.stream(values())
                        .filter(door -> door.commands.stream().anyMatch(type -> type.isInstance(command)))
                        .findFirst();
    }

    /** The door that the background jobs of a batch open. */
    static Optional<ForbiddenCommand> openedByBatch(String type) {
        return Arrays.stream(values())
                .filter(door -> type != null && type.equals(door.batchType))
                .findFirst();
    }

    /** Whether it is closed whatever it would touch, because the engine does not show that. */
    boolean isWalledUp() {
        return this == HISTORY;
    }

    /** Why it is closed, for the person who tried it. */
    String sentence() {
        return sentence;
    }
}
