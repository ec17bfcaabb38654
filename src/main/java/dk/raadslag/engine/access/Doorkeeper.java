package dk.raadslag.engine.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.jspecify.annotations.Nullable;

/** Lets a request to the engine, or to a webapp's own API, pass only through a door that is open for the person; see {@link Doors}. */
public class Doorkeeper implements ContainerRequestFilter {

    private static final String CLOSED =
            "Det, du beder om, er ikke åbent for dig. Brug siderne i Rådslag, eller spørg en administrator.";
    private static final Pattern API = Pattern.compile("/(engine-rest|camunda/api/(engine|(?<webapp>[a-z]+)))/");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final Doors doors = Doors.read();

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = (ExtendedUriInfo) request.getUriInfo();
        Matcher api = API.matcher(uri.getBaseUri().getPath());
        if (api.find() && !isOpen(endpoint(request.getMethod(), api.group("webapp"), uri))) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(Map.of("type", "Refusal", "message", CLOSED))
                    .build());
        }
    }

    private boolean isOpen(String endpoint) {
        return doors.of(endpoint).letsIn(person());
    }

    private static Optional<SignedIn> person() {
        return Optional.ofNullable(ProcessEngines.getDefaultProcessEngine(false))
                .map(ProcessEngine::getIdentityService)
                .flatMap(SignedIn::now);
    }

    /**
     * The method and the path as the classes declare it, each parameter as {@code *}; of the engine's API without the part that names the
     * engine, of a webapp's with the webapp's name.
     */
    private static String endpoint(String method, @Nullable String webapp, ExtendedUriInfo uri) {
        StringBuilder path = new StringBuilder();
        uri.getMatchedTemplates().forEach(template -> path.insert(0, "/" + template.getTemplate()));
        String declared = PARAMETER.matcher(path).replaceAll("*").replaceAll("/+", "/");
        String below = declared.replaceFirst("^/engine/\\*", "").replaceFirst("/$", "");
        return (method.equals("HEAD") ? "GET" : method) + " " + (webapp == null ? "" : "/" + webapp) + below;
    }

    /** Registers the filter with every Jersey application; found by {@code META-INF/services}. */
    public static class Registration implements AutoDiscoverable {

        @Override
        public void configure(FeatureContext context) {
            context.register(Doorkeeper.class);
        }
    }
}
