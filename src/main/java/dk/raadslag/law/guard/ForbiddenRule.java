package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.gate.Gate;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/** A forbidden command must not touch what it is forbidden for. */
final class ForbiddenRule implements Rule {

    private final ForbiddenCommand forbidden;
    private final LawTable table;

    ForbiddenRule(ForbiddenCommand forbidden, LawTable table) {
        this.forbidden = forbidden;
        this.table = table;
    }

    @Override
    public Check before(CommandContext context) {
        Require.that(!forbidden.isAlwaysRefused(), forbidden.sentence());
        Set<String> processes = forbidden == ForbiddenCommand.MODEL_DELETION ? connectedProcesses() : table.processes();
        return new Untouched(forbidden, processes, context);
    }

    private record Untouched(ForbiddenCommand forbidden, Set<String> processes, CommandContext context)
            implements Check {

        @Override
        public void after(@Nullable Object result) {
            forbidden.refuse(processes, new ChangedEntities(context));
        }

        @Override
        public void failed() {
            after(null);
        }
    }

    /** The keys of the processes that the law needs, read in a transaction of its own so that they do not count as touched. */
    private Set<String> connectedProcesses() {
        return Context.getProcessEngineConfiguration()
                .getCommandExecutorTxRequiresNew()
                .execute(apart -> new Gate(table)
                        .ofTheLaw(new DeployedModels().withRunning(List.of())).all().stream()
                                .map(ProcessDefinitionEntity::getKey)
                                .collect(Collectors.toSet()));
    }
}
