package dk.raadslag.law.guard;

import static java.util.Collections.disjoint;

import dk.raadslag.engine.PrivateFields;
import dk.raadslag.law.LawTable;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.refusal.Require;
import java.util.Set;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** What a migration may do to a case: bring it to another version of its process, and every step to the same step. */
final class MigrationRule {

    private final LawTable table;

    MigrationRule(LawTable table) {
        this.table = table;
    }

    /** The plan by which the command migrates, or {@code null}. */
    static MigrationPlan planOf(Object command) {
        return command instanceof AbstractMigrationCmd ? builder(command).getMigrationPlan() : null;
    }

    /** Whether the command leaves out listeners or mappings. */
    static boolean skips(Object command) {
        return builder(command).isSkipCustomListeners() || builder(command).isSkipIoMappings();
    }

    private static MigrationPlanExecutionBuilderImpl builder(Object command) {
        return PrivateFields.of(command, "executionBuilder");
    }

    /** Refuses a plan that takes a case out of its process or brings something else into it. */
    void checkProcess(MigrationPlan plan) {
        String source = key(plan.getSourceProcessDefinitionId());
        String target = key(plan.getTargetProcessDefinitionId());
        Require.that(
                source.equals(target) || disjoint(table.processes(), Set.of(source, target)),
                "En sag kan kun flyttes til en anden version af den samme proces (§§ 7-13).");
    }

    /** Refuses a plan that moves a case to another step by the way, or leaves out what belongs to a step. */
    void checkSteps(MigrationPlan plan, boolean skips) {
        Require.that(
                !table.processes().contains(key(plan.getTargetProcessDefinitionId()))
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
