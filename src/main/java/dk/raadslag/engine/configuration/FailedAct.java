package dk.raadslag.engine.configuration;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * An act failed in the database, which then answers nothing more in the transaction. The engine asks it all the same, for an error event that would catch the
 * failure, and loses the failure over it, unless it is an exception of the engine's own without a cause.
 */
final class FailedAct extends ProcessEngineException {

    private final Exception failure;

    private FailedAct(Exception failure) {
        super(failure.getMessage());
        addSuppressed(failure);
        this.failure = failure;
    }

    /** What failed in the database, where an act behind the failure did; otherwise the failure itself. */
    static Throwable behind(Throwable failure) {
        return in(failure).<Throwable>map(act -> act.failure).orElse(failure);
    }

    private static Optional<FailedAct> in(Throwable failure) {
        return causes(failure)
                .filter(FailedAct.class::isInstance)
                .map(FailedAct.class::cast)
                .findFirst();
    }

    /** Tells whether the database refused something, or somebody else changed the same meanwhile. */
    static boolean isOfDatabase(Throwable failure) {
        return isOf(DataIntegrityViolationException.class, failure) || isOf(ConcurrencyFailureException.class, failure);
    }

    /** Tells whether a failure of the kind lies behind the failure. */
    static boolean isOf(Class<? extends Throwable> kind, Throwable failure) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** Calls the acts, and hands on what failed in the database so that the engine keeps it. */
    static final class Keeper extends DefaultDelegateInterceptor {

        @Override
        public void handleInvocation(DelegateInvocation invocation) throws Exception {
            try {
                super.handleInvocation(invocation);
            } catch (Exception failure) {
                Optional<FailedAct> act = in(failure);
                if (act.isPresent()) {
                    throw act.get();
                }
                throw isOfDatabase(failure) ? new FailedAct(failure) : failure;
            }
        }
    }
}
