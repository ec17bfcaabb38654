package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** Runs the background jobs of migrations under the same rule as a migration at once. */
final class GuardedMigrationJobHandler extends MigrationBatchJobHandler {

    private final LawTable table;

    GuardedMigrationJobHandler(LawTable table) {
        this.table = table;
    }

    @Override
    public void executeHandler(
            MigrationBatchConfiguration batch,
            ExecutionEntity execution,
            CommandContext context,
            @Nullable String tenant) {
        boolean skips = batch.isSkipCustomListeners() || batch.isSkipIoMappings();
        new MigrationRule(new LawProcesses(table), batch.getMigrationPlan(), skips)
                .before(context)
                .after(null);
        super.executeHandler(batch, execution, context, tenant);
    }
}
