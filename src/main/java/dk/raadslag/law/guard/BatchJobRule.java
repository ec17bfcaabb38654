package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** A background job of a batch does nothing to a case that its command may not do at once. */
final class BatchJobRule implements Rule {

    private final LawTable table;

    BatchJobRule(LawTable table) {
        this.table = table;
    }

    @Override
    public Check before(CommandContext context) {
        return result -> check(context);
    }

    private void check(CommandContext context) {
        JobEntity job = context.getCurrentJob();
        if (job == null) {
            return;
        }
        ForbiddenCommand.ofBatch(job.getJobHandlerType())
                .ifPresent(
                        forbidden -> forbidden.refuse(new LawProcesses(table)::include, new ChangedEntities(context)));
        if (Batch.TYPE_PROCESS_INSTANCE_MIGRATION.equals(job.getJobHandlerType())) {
            new LawfulPosition(table).check(context);
        }
    }
}
