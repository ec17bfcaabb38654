package dk.raadslag.engine.configuration;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dk.raadslag.engine.access.SignedIn;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what the engine and its REST API throw with a status that says whose fault it is, and a Danish sentence. Administrators read
 * the engine's own words, too. What is wrong in a model or a migration is answered as before, because Modeler shows it.
 */
public final class FailureResponse {

    private static final Logger LOG = LoggerFactory.getLogger(FailureResponse.class);
    private static final List<Class<?>> FOR_MODELLERS = List.of(
            ParseException.class,
            MigrationPlanValidationException.class,
            MigratingProcessInstanceValidationException.class);

    private FailureResponse() {}

    private static Response to(Throwable failure) {
        ExceptionHandlerHelper engine = ExceptionHandlerHelper.getInstance();
        if (FOR_MODELLERS.stream().anyMatch(kind -> kind.isInstance(failure))) {
            return engine.getResponse(failure);
        }
        var fault = new Fault(failure);
        int ofEngine = engine.getStatus(failure).getStatusCode();
        int status = fault.status(ofEngine);
        if (status >= 500) {
            LOG.error("A request failed", failure);
        } else if (ofEngine >= 500) {
            LOG.warn("A request was refused with {} because of {}", status, failure.toString());
        }
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of(
                        "type",
                        failure.getClass().getSimpleName(),
                        "message",
                        fault.sentence(status) + inDetail(failure)))
                .build();
    }

    private static String inDetail(Throwable failure) {
        return failure.getMessage() != null && isAdministrator() ? " Procesmotoren siger: " + failure.getMessage() : "";
    }

    private static boolean isAdministrator() {
        return SignedIn.now(ProcessEngines.getDefaultProcessEngine(false).getIdentityService())
                .filter(SignedIn::isAdministrator)
                .isPresent();
    }

    /** What the engine refuses or fails in. */
    @Priority(1)
    static final class OfEngine implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException failure) {
            return to(failure);
        }
    }

    /** What the REST API refuses. */
    @Priority(1)
    static final class OfRest implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException failure) {
            return to(failure);
        }
    }

    /** A body that is no JSON. */
    @Priority(1)
    static final class OfJson implements ExceptionMapper<JsonParseException> {
        @Override
        public Response toResponse(JsonParseException failure) {
            return to(failure);
        }
    }

    /** A body that is other JSON than asked for. */
    @Priority(1)
    static final class OfMapping implements ExceptionMapper<JsonMappingException> {
        @Override
        public Response toResponse(JsonMappingException failure) {
            return to(failure);
        }
    }

    /** Anything else. */
    @Priority(1)
    static final class OfAnything implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable failure) {
            return to(failure);
        }
    }

    /** Registers the mappers with every Jersey application; found by {@code META-INF/services}. */
    public static class Registration implements AutoDiscoverable {

        @Override
        public void configure(FeatureContext context) {
            List.of(OfEngine.class, OfRest.class, OfJson.class, OfMapping.class, OfAnything.class)
                    .forEach(context::register);
        }
    }
}
