package dk.raadslag.engine;

import dk.raadslag.law.Refusal;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets a refusal reach the caller as it was said, not wrapped into the engine's own exceptions. */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw failure;
        }
    }
}
