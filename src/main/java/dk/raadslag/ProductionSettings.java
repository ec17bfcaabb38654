package dk.raadslag;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start in production, in a clear sentence, when something required is missing. */
class ProductionSettings implements EnvironmentPostProcessor {

    private static final Map<String, String> REQUIRED = Map.of(
            "RAADSLAG_DATABASE_URL", "databasens JDBC-adresse, for eksempel jdbc:postgresql://db.example.dk/raadslag",
            "RAADSLAG_DATABASE_USER", "databasebrugeren",
            "RAADSLAG_DATABASE_PASSWORD", "databasebrugerens adgangskode",
            "RAADSLAG_ADMIN_USER", "administratorens brugernavn",
            "RAADSLAG_ADMIN_PASSWORD", "administratorens adgangskode ved den første start (mindst 12 tegn)");
    private static final int SHORTEST_PASSWORD = 12;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        List<String> missing = Stream.concat(missing(environment), mixedWithDemo(environment))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
    }

    private static Stream<String> missing(ConfigurableEnvironment environment) {
        return REQUIRED.entrySet().stream()
                .filter(setting -> {
                    String value = environment.getProperty(setting.getKey(), "");
                    return value.isBlank()
                            || setting.getKey().equals("RAADSLAG_ADMIN_PASSWORD") && value.length() < SHORTEST_PASSWORD;
                })
                .map(setting -> setting.getKey() + ": " + setting.getValue());
    }

    private static Stream<String> mixedWithDemo(ConfigurableEnvironment environment) {
        return environment.acceptsProfiles(Profiles.of("demo"))
                ? Stream.of("SPRING_PROFILES_ACTIVE: profilen demo må ikke bruges sammen med production")
                : Stream.empty();
    }

    /** The missing settings, one line each. */
    static class Missing extends RuntimeException {

        private final transient List<String> lines;

        Missing(List<String> lines) {
            super("Rådslag starter ikke, fordi noget mangler: " + String.join("; ", lines));
            this.lines = lines;
        }
    }

    /** Prints the refusal without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<Missing> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Missing missing) {
            return new FailureAnalysis(
                    "Rådslag starter ikke i profilen production, fordi noget mangler:\n  "
                            + String.join("\n  ", missing.lines),
                    "Sæt miljøvariablerne, og start igen. README.md beskriver dem.",
                    missing);
        }
    }
}
