package dk.raadslag.engine.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.plugin.resources.AdminPluginsRootResource;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.CockpitPluginsRootResource;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.plugin.resources.TasklistPluginsRootResource;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.camunda.bpm.welcome.impl.plugin.resources.WelcomePluginsRootResource;

/** The endpoints of the engine's REST API and of the webapps' own, read from its classes: method and path with each parameter as {@code *}. */
final class EngineEndpoints {

    private static final Map<Class<?>, String> WEBAPPS = Map.of(
            UserAuthenticationResource.class, "/admin",
            SetupResource.class, "/admin",
            AdminPluginsRootResource.class, "/admin",
            CockpitPluginsRootResource.class, "/cockpit",
            BaseRootResource.class, "/cockpit",
            TasklistPluginsRootResource.class, "/tasklist",
            WelcomePluginsRootResource.class, "/welcome");

    private final Set<String> found = new TreeSet<>();

    private EngineEndpoints() {}

    /** All endpoints of an engine, without the part of the path that names the engine. */
    static Set<String> all() {
        var endpoints = new EngineEndpoints();
        endpoints.read(NamedProcessEngineRestServiceImpl.class, "/engine", new LinkedHashSet<>());
        return endpoints.found;
    }

    /** All endpoints of the webapps' own APIs. */
    static Set<String> ofWebapps() {
        var endpoints = new EngineEndpoints();
        WEBAPPS.forEach((resource, webapp) -> {
            String path = webapp + "/" + resource.getAnnotation(Path.class).value();
            endpoints.read(resource, path(path, Optional.empty()), new LinkedHashSet<>());
        });
        return endpoints.found;
    }

    private void read(Class<?> resource, String path, Set<Class<?>> above) {
        if (!above.add(resource)) {
            return;
        }
        for (Method method : resource.getMethods()) {
            String below = path(path, annotation(method, Path.class));
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(verb.get() + " " + below.replaceFirst("^/engine/\\*", ""));
            } else if (annotation(method, Path.class).isPresent()) {
                read(method.getReturnType(), below, new LinkedHashSet<>(above));
            }
        }
    }

    private static String path(String above, Optional<Path> path) {
        String below = path.map(Path::value).orElse("");
        return (above + "/" + below)
                .replaceAll("\\{[^}]*\\}", "*")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return declarations(method)
                .flatMap(declared -> Stream.ofNullable(declared.getAnnotation(type)))
                .findFirst();
    }

    /** The method and those that it overrides, which may carry the annotations. */
    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                        .flatMap(EngineEndpoints::types));
    }
}
