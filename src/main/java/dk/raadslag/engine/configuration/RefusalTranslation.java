package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Translates failures of commands into refusals by the first rule that applies. Other failures pass unchanged. */
final class RefusalTranslation extends CommandInterceptor {

    /** A kind of failure that a person reads as a refusal. */
    @FunctionalInterface
    interface Rule {
        /** The refusal that the failure of the command means to the person, if it means one. */
        Optional<Refusal> translate(Command<?> command, Throwable failure);
    }

    private final List<Rule> rules;

    RefusalTranslation(List<Rule> rules) {
        this.rules = rules;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException | StackOverflowError failure) {
            Throwable reason = FailedAct.behind(failure);
            Optional<Refusal> refusal = rules.stream()
                    .flatMap(rule -> rule.translate(command, reason).stream())
                    .findFirst();
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            throw failure;
        }
    }
}
