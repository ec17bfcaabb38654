package dk.raadslag.engine.configuration;

import dk.raadslag.engine.access.TooManyGuesses;
import dk.raadslag.refusal.Refusal;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Answers a refusal with 400, or 429 to who must wait, and its Danish sentence, on the REST API and in the webapps alike. */
public class RefusalResponse implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        return answer(refusal)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of("type", "Refusal", "message", refusal.getMessage()))
                .build();
    }

    private static ResponseBuilder answer(Refusal refusal) {
        return refusal instanceof TooManyGuesses guesses
                ? Response.status(TooManyGuesses.STATUS).header(HttpHeaders.RETRY_AFTER, guesses.seconds())
                : Response.status(Response.Status.BAD_REQUEST);
    }

    /** Registers the mapper with every Jersey application; found by {@code META-INF/services}. */
    public static class Registration implements AutoDiscoverable {

        @Override
        public void configure(FeatureContext context) {
            context.register(RefusalResponse.class);
        }
    }
}
