package dk.raadslag.law.guard;

import dk.raadslag.engine.command.PrivateField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;

/** The variables that a move of a case brings along. */
final class VariablesOfMove {

    private VariablesOfMove() {}

    /** Tells whether the command moves a case and sets variables by the way. */
    static boolean by(Object command) {
        return broughtBy(command).anyMatch(variables -> variables != null && !variables.isEmpty());
    }

    private static Stream<Map<String, Object>> broughtBy(Object command) {
        if (command instanceof ModifyProcessInstanceCmd) {
            List<?> steps = PrivateField.MODIFICATION
                    .<ProcessInstanceModificationBuilderImpl>of(command)
                    .getModificationOperations();
            return steps.stream()
                    .filter(AbstractInstantiationCmd.class::isInstance)
                    .map(AbstractInstantiationCmd.class::cast)
                    .flatMap(start -> Stream.of(start.getVariables(), start.getVariablesLocal()));
        }
        return command instanceof AbstractMigrationCmd
                ? Stream.of(PrivateField.MIGRATION
                        .<MigrationPlanExecutionBuilderImpl>of(command)
                        .getMigrationPlan()
                        .getVariables())
                : Stream.empty();
    }
}
