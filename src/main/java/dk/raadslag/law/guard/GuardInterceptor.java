package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets no command of the engine past that would get a case round the law. */
final class GuardInterceptor extends CommandInterceptor {

    private final LawTable table;

    GuardInterceptor(LawTable table) {
        this.table = table;
    }

    @Override
    public <T> T execute(Command<T> command) {
        GuardedCommand<T> guarded = new GuardedCommand<>(command, table);
        return next.execute(guarded.couldGetRoundTheLaw() ? guarded : command);
    }
}
