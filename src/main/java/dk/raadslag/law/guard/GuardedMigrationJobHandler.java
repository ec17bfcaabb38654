package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The background jobs of migrations, held to the same rule as a migration at once. */
final class GuardedMigrationJobHandler extends MigrationBatchJobHandler {

    private final MigrationRule rule;

    GuardedMigrationJobHandler(LawTable table) {
        this.rule = new MigrationRule(table);
    }

    @Override
    public void executeHandler(
            MigrationBatchConfiguration batch, ExecutionEntity execution, CommandContext context, String tenant) {
        rule.checkProcess(batch.getMigrationPlan());
        rule.checkSteps(batch.getMigrationPlan(), batch.isSkipCustomListeners() || batch.isSkipIoMappings());
        super.executeHandler(batch, execution, context, tenant);
    }
}
