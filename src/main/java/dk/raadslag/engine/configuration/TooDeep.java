package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** An expression or a model is nested too deeply to be read. */
final class TooDeep implements RefusalTranslation.Rule {

    @Override
    public Optional<Refusal> translate(Command<?> command, Throwable failure) {
        return failure instanceof StackOverflowError
                ? Optional.of(
                        new Refusal(
                                "Det, der er sendt, har for mange parenteser eller delprocesser inde i hinanden. Gør det enklere."))
                : Optional.empty();
    }
}
