package dk.raadslag.law.guard;

import dk.raadslag.engine.command.PrivateField;
import dk.raadslag.law.LawTable;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.refusal.Require;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * A migration brings a case to another version of its process, and every step to the same step.
 *
 * @param skips whether the migration leaves out listeners or mappings
 */
record MigrationRule(LawProcesses law, MigrationPlan plan, boolean skips) implements Rule {

    /** The rule for a command of the kind {@code MIGRATION}. */
    static MigrationRule of(Command<?> command, LawTable table) {
        MigrationPlanExecutionBuilderImpl builder = PrivateField.MIGRATION.of(command);
        return new MigrationRule(
                new LawProcesses(table),
                builder.getMigrationPlan(),
                builder.isSkipCustomListeners() || builder.isSkipIoMappings());
    }

    /** Refuses a plan that takes a case out of its process or brings something else into it. */
    @Override
    public Check before(CommandContext context) {
        String source = key(plan.getSourceProcessDefinitionId());
        String target = key(plan.getTargetProcessDefinitionId());
        Require.that(
                source.equals(target) || !law.include(Set.of(source, target)),
                "En sag kan kun flyttes til en anden version af den samme proces (§§ 7-13).");
        return result -> checkSteps(target);
    }

    /** Refuses a plan that moves a case to another step by the way, or leaves out what belongs to a step. */
    private void checkSteps(String process) {
        Require.that(
                !law.include(Set.of(process))
                        || !skips
                                && plan.getInstructions().stream()
                                        .allMatch(step ->
                                                step.getSourceActivityId().equals(step.getTargetActivityId())),
                "En sag, der flyttes til en anden version, bliver ved det trin, hvor den er, med alt, hvad der hører til (§§ 7-13).");
    }

    private static String key(String definitionId) {
        return DeployedModels.version(definitionId).getKey();
    }
}
