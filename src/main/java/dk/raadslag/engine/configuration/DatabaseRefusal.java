package dk.raadslag.engine.configuration;

import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A constraint of the database was violated, for instance because somebody else was faster than the act could see. The log names the
 * constraint. A background job keeps the database's own exception, because the engine tries it again.
 */
final class DatabaseRefusal implements RefusalTranslation.Rule {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRefusal.class);
    private static final String REFUSED =
            "Det strider mod det, der allerede er registreret, og er derfor ikke gemt. Måske har en anden handlet imens. Åbn opgaven eller forløbet igen, og prøv forfra.";

    private final IdentityService identityService;

    DatabaseRefusal(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Optional<Refusal> translate(Command<?> command, Throwable failure) {
        return Optional.of(failure)
                .filter(violation -> FailedAct.isOf(DataIntegrityViolationException.class, violation))
                .filter(violation -> SignedIn.now(identityService).isPresent())
                .map(DatabaseRefusal::logged);
    }

    /** An act around the one that was refused finds what the database refused behind the refusal. */
    private static Refusal logged(Throwable violation) {
        LOG.warn("The database refused what a person did", violation);
        return new Refusal(REFUSED, violation);
    }
}
