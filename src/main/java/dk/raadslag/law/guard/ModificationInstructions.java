package dk.raadslag.law.guard;

import dk.raadslag.engine.command.PrivateField;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.ModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractProcessInstanceModificationCommand;
import org.camunda.bpm.engine.impl.cmd.ActivityBeforeInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;

/**
 * The instructions by which a command moves tokens.
 *
 * @param processInstanceIds the process instances that are modified
 * @param steps the cancellations and starts, all of them in each of the instances
 * @param skips whether listeners or mappings are skipped
 */
record ModificationInstructions(
        Collection<String> processInstanceIds, List<AbstractProcessInstanceModificationCommand> steps, boolean skips) {

    /** Reads the instances that the engine's command would move, those of its queries included. */
    private static final class Reader extends ProcessInstanceModificationCmd {
        private Reader(ModificationBuilderImpl builder) {
            super(builder, false);
        }

        private Collection<String> ids() {
            return collectProcessInstanceIds();
        }
    }

    /** The instructions of the command, if it modifies process instances. */
    static Optional<ModificationInstructions> of(Object command) {
        if (command instanceof ModifyProcessInstanceCmd) {
            ProcessInstanceModificationBuilderImpl one = PrivateField.MODIFICATION.of(command);
            return Optional.of(new ModificationInstructions(
                    List.of(one.getProcessInstanceId()),
                    one.getModificationOperations(),
                    one.isSkipCustomListeners() || one.isSkipIoMappings()));
        }
        if (command instanceof ProcessInstanceModificationCmd) {
            ModificationBuilderImpl many = PrivateField.MODIFICATIONS.of(command);
            return Optional.of(new ModificationInstructions(
                    new Reader(many).ids(),
                    many.getInstructions(),
                    many.isSkipCustomListeners() || many.isSkipIoMappings()));
        }
        return Optional.empty();
    }

    /** Tells whether all starts are before different elements, and each has a cancellation of its own. */
    boolean replaceOneByAnother() {
        long starts = count(AbstractInstantiationCmd.class::isInstance);
        return starts > 0
                && starts == started().size()
                && started().stream().distinct().count() == starts
                && steps.size() >= 2 * starts;
    }

    /** The ids of the elements before which a token is put. */
    List<String> started() {
        return steps.stream()
                .filter(ActivityBeforeInstantiationCmd.class::isInstance)
                .map(step -> ((ActivityBeforeInstantiationCmd) step).getTargetElementId())
                .toList();
    }

    private long count(Predicate<AbstractProcessInstanceModificationCommand> kind) {
        return steps.stream().filter(kind).count();
    }
}
