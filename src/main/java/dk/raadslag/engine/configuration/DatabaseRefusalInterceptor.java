package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Tells a person that the database refused the record, as it does where somebody else was faster than the act could see. The log
 * names the constraint. A background job keeps the database's own exception, for the engine tries it again.
 */
class DatabaseRefusalInterceptor extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRefusalInterceptor.class);
    private static final String REFUSED =
            "Det strider mod det, der allerede er registreret, og er derfor ikke gemt. Måske har en anden handlet imens. Åbn opgaven igen, og prøv forfra.";

    private final IdentityService identityService;

    DatabaseRefusalInterceptor(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof DataIntegrityViolationException && someoneActs()) {
                    LOG.warn("The database refused what a person did", cause);
                    throw new Refusal(REFUSED);
                }
            }
            throw failure;
        }
    }

    private boolean someoneActs() {
        return identityService.getCurrentAuthentication() != null;
    }
}
