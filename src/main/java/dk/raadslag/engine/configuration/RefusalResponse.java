package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Answers a refusal with 400 and its Danish sentence, on the REST API and in the webapps alike. */
public class RefusalResponse implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of("type", "Refusal", "message", refusal.getMessage()))
                .build();
    }

    /** Registers the mapper with every Jersey application; found by {@code META-INF/services}. */
    public static class Registration implements AutoDiscoverable {

        @Override
        public void configure(FeatureContext context) {
            context.register(RefusalResponse.class);
        }
    }
}
