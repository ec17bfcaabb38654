package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.refusal.Require;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
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
        return new Untouched(forbidden, ofTheLaw(), context);
    }

    private record Untouched(ForbiddenCommand forbidden, Predicate<Set<String>> ofTheLaw, CommandContext context)
            implements Check {

        @Override
        public void after(@Nullable Object result) {
            forbidden.refuse(ofTheLaw, new ChangedEntities(context));
        }

        @Override
        public void failed() {
            after(null);
        }
    }

    /** What takes part in the law; before a deletion, read in a transaction of its own so that it does not count as touched. */
    private Predicate<Set<String>> ofTheLaw() {
        LawProcesses law = new LawProcesses(table);
        if (forbidden != ForbiddenCommand.MODEL_DELETION) {
            return law::include;
        }
        Set<String> keys = Context.getProcessEngineConfiguration()
                .getCommandExecutorTxRequiresNew()
                .execute(apart -> law.keys());
        return touched -> !Collections.disjoint(keys, touched);
    }
}
