package dk.raadslag.law.guard;

import dk.raadslag.engine.PrivateFields;
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
 * The moves of tokens that a command makes.
 *
 * @param processInstanceIds in which process instances
 * @param steps what is cancelled and what is started, each in every one of them
 * @param skips whether listeners or mappings are left out
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

    /** The moves that the command makes, if it is one that moves tokens. */
    static Optional<ModificationInstructions> by(Object command) {
        if (command instanceof ModifyProcessInstanceCmd) {
            ProcessInstanceModificationBuilderImpl one = PrivateFields.of(command, "builder");
            return Optional.of(new ModificationInstructions(
                    List.of(one.getProcessInstanceId()),
                    one.getModificationOperations(),
                    one.isSkipCustomListeners() || one.isSkipIoMappings()));
        }
        if (command instanceof ProcessInstanceModificationCmd) {
            ModificationBuilderImpl many = PrivateFields.of(command, "builder");
            return Optional.of(new ModificationInstructions(
                    new Reader(many).ids(),
                    many.getInstructions(),
                    many.isSkipCustomListeners() || many.isSkipIoMappings()));
        }
        return Optional.empty();
    }

    /** Whether every start is one before an element, and something is cancelled for each. */
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
