package dk.raadslag.law;

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
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;

/** A way in which the engine lets a caller change a running case other than by its tasks. */
enum SideDoor {
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
            AbstractDeleteProcessDefinitionCmd.class);

    private final String sentence;
    private final String batchType;
    private final Set<Class<?>> commands;

    SideDoor(String sentence, String batchType, Class<?>... commands) {
        this.sentence = sentence;
        this.batchType = batchType;
        this.commands = Set.of(commands);
    }

    /** The door that the command opens. */
    static Optional<SideDoor> openedBy(Object command) {
        return SetVariables.by(command)
                ? Optional.of(VARIABLES)
                : Arrays.stream(values())
                        .filter(door -> door.commands.stream().anyMatch(type -> type.isInstance(command)))
                        .findFirst();
    }

    /** The door that the background jobs of a batch open. */
    static Optional<SideDoor> openedByBatch(String type) {
        return Arrays.stream(values())
                .filter(door -> type != null && type.equals(door.batchType))
                .findFirst();
    }

    /** Why it is closed, for the person who tried it. */
    String sentence() {
        return sentence;
    }
}
