package dk.raadslag.engine.configuration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Gives the REST API one JSON mapper, configured as its own: that makes a new one for each request, which finds out anew how each query
 * is read.
 */
@Priority(1)
@Produces(MediaType.APPLICATION_JSON)
public class SharedJson implements ContextResolver<ObjectMapper> {

    private final ObjectMapper mapper = JacksonConfigurator.configureObjectMapper(new ObjectMapper());

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }

    /** Registers the mapper with every Jersey application; found by {@code META-INF/services}. */
    public static class Registration implements AutoDiscoverable {

        @Override
        public void configure(FeatureContext context) {
            context.register(SharedJson.class);
        }
    }
}
