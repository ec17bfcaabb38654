package dk.raadslag.law;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.springframework.beans.DirectFieldAccessor;

/** Variables that a move of a case brings along. The engine's commands keep them to themselves. */
final class SetVariables {

    private SetVariables() {}

    /** Whether the command moves a case and sets variables by the way. */
    static boolean by(Object command) {
        return broughtBy(command).anyMatch(variables -> variables != null && !variables.isEmpty());
    }

    private static Stream<Map<String, Object>> broughtBy(Object command) {
        if (command instanceof ModifyProcessInstanceCmd) {
            List<?> steps = SetVariables.<ProcessInstanceModificationBuilderImpl>field(command, "builder")
                    .getModificationOperations();
            return steps.stream()
                    .filter(AbstractInstantiationCmd.class::isInstance)
                    .map(AbstractInstantiationCmd.class::cast)
                    .flatMap(start -> Stream.of(start.getVariables(), start.getVariablesLocal()));
        }
        if (command instanceof AbstractMigrationCmd) {
            return Stream.of(SetVariables.<MigrationPlanExecutionBuilderImpl>field(command, "executionBuilder")
                    .getMigrationPlan()
                    .getVariables());
        }
        return Stream.empty();
    }

    @SuppressWarnings("unchecked")
    private static <T> T field(Object command, String name) {
        return (T) new DirectFieldAccessor(command).getPropertyValue(name);
    }
}
