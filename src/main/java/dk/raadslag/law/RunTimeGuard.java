package dk.raadslag.law;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets no command of the engine past that would get a case round the law. */
final class RunTimeGuard extends CommandInterceptor {

    private final LawTable table;

    RunTimeGuard(LawTable table) {
        this.table = table;
    }

    @Override
    public <T> T execute(Command<T> command) {
        GuardedCommand<T> guarded = new GuardedCommand<>(command, table);
        return next.execute(guarded.couldGetRoundTheLaw() ? guarded : command);
    }
}
