package dk.raadslag.law.guard;

import dk.raadslag.engine.PrivateFields;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** Variables that a move of a case brings along. */
final class VariablesOfMove {

    private VariablesOfMove() {}

    /** Whether the command moves a case and sets variables by the way. */
    static boolean by(Object command) {
        return broughtBy(command).anyMatch(variables -> variables != null && !variables.isEmpty());
    }

    private static Stream<Map<String, Object>> broughtBy(Object command) {
        if (command instanceof ModifyProcessInstanceCmd) {
            List<?> steps = PrivateFields.<ProcessInstanceModificationBuilderImpl>of(command, "builder")
                    .getModificationOperations();
            return steps.stream()
                    .filter(AbstractInstantiationCmd.class::isInstance)
                    .map(AbstractInstantiationCmd.class::cast)
                    .flatMap(start -> Stream.of(start.getVariables(), start.getVariablesLocal()));
        }
        MigrationPlan plan = MigrationRule.planOf(command);
        return plan == null ? Stream.empty() : Stream.of(plan.getVariables());
    }
}
