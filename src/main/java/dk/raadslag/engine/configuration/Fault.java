package dk.raadslag.engine.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whose fault a failed request is: the engine answers 500 to much that is wrong in the request. */
record Fault(Throwable failure) {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;

    /** Classes of SQL states: values that cannot be stored or compared. */
    private static final List<String> OF_VALUES = List.of("21", "22", "23");

    /** Classes of SQL states: no connection, no resources, the server goes down; and a connection that was ended because it stood still. */
    private static final List<String> OF_SERVER = List.of("08", "53", "57", "58", "25P03");

    /** What reads a request, and the engine: where they stumble, it is over what was sent. */
    private static final List<String> READERS = List.of(
            "org.camunda.",
            "com.fasterxml.jackson.",
            "com.jayway.jsonpath.",
            "org.glassfish.jersey.",
            "org.joda.time.");

    /** The status of the answer; a better one than the engine's if that blames itself. */
    int status(int ofEngine) {
        if (failure instanceof JsonProcessingException) {
            return BAD_REQUEST;
        }
        if (ofEngine < FAILED) {
            return ofEngine;
        }
        if (String.valueOf(failure.getMessage()).contains("belongs to no authenticated tenant")) {
            return FORBIDDEN;
        }
        if (failure instanceof NullValueException) {
            return NOT_FOUND;
        }
        if (isOfDatabase()) {
            return UNAVAILABLE;
        }
        Optional<String> state = sqlState();
        if (state.isPresent()) {
            return isOneOf(OF_VALUES, state.get()) ? BAD_REQUEST : FAILED;
        }
        return isRefusedByEngine() || beganInReading() ? BAD_REQUEST : FAILED;
    }

    /** Whether the database is not there, or has no room. The pool and what breaks with a connection have no SQL state for it. */
    boolean isOfDatabase() {
        return sqlState()
                .map(state -> isOneOf(OF_SERVER, state))
                .orElseGet(() -> causes().anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof TransactionSystemException));
    }

    /** What the person reads about a failure that is answered with the status. */
    String sentence(int status) {
        return failure instanceof SuspendedEntityInteractionException
                ? "Sagen er sat i bero, så det kan ikke gøres nu. Spørg en administrator."
                : StatusSentence.of(status);
    }

    private Stream<Throwable> causes() {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(50);
    }

    private Throwable first() {
        return causes().reduce(failure, (outer, inner) -> inner);
    }

    private Optional<String> sqlState() {
        return causes().filter(SQLException.class::isInstance)
                .map(sql -> ((SQLException) sql).getSQLState())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean isOneOf(List<String> classes, String state) {
        return classes.stream().anyMatch(state::startsWith);
    }

    private boolean isRefusedByEngine() {
        return first() instanceof ProcessEngineException || first() instanceof RestException;
    }

    private boolean beganInReading() {
        return Arrays.stream(first().getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .filter(name -> READERS.stream().anyMatch(name::startsWith))
                .isPresent();
    }
}
