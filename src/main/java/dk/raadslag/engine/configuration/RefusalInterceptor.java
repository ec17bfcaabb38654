package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets a refusal reach the caller as it was said, not wrapped into the engine's own exceptions. */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw Refusal.in(failure).map(RuntimeException.class::cast).orElse(failure);
        } catch (StackOverflowError tooDeep) {
            throw new Refusal(
                    "Det, der er sendt, har for mange parenteser eller delprocesser inde i hinanden. Gør det enklere.");
        }
    }
}
