package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.core.NestedExceptionUtils;

/**
 * A deployed file cannot be read. The engine has exceptions of their own for missing rights, the database, an unknown deployment and
 * errors in elements of a diagram. Those pass unchanged, because Modeler shows them.
 */
final class UnreadableFiles implements RefusalTranslation.Rule {

    @Override
    public Optional<Refusal> translate(Command<?> command, Throwable failure) {
        return command instanceof DeployCmd && failure.getClass() == ProcessEngineException.class
                ? Optional.of(new Refusal(
                        "Filerne kan ikke læses. Ret dem, for eksempel i Camunda Modeler, og læg dem ind igen. Procesmotoren siger: "
                                + NestedExceptionUtils.getMostSpecificCause(failure)
                                        .getMessage()))
                : Optional.empty();
    }
}
