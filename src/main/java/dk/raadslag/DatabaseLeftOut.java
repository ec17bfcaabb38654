package dk.raadslag;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/** Refuses to start a production jar as the demo, in a clear sentence: the demo's database is left out of it. */
class DatabaseLeftOut implements EnvironmentPostProcessor {

    private static final String DATABASE = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("raadslag.embedded-database.directory")
                && !ClassUtils.isPresent(DATABASE, application.getClassLoader())) {
            throw new LeftOut();
        }
    }

    /** The program is to use the embedded database and does not contain it. */
    static final class LeftOut extends RuntimeException {

        LeftOut() {
            super("Rådslag starter ikke som demo, for demoens database er ikke med i denne jar-fil.");
        }
    }

    /** Prints the refusal without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<LeftOut> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, LeftOut leftOut) {
            return new FailureAnalysis(
                    String.valueOf(leftOut.getMessage()),
                    "Start i drift med SPRING_PROFILES_ACTIVE=production og de miljøvariabler, som README.md beskriver. Demoen startes med ./mvnw spring-boot:run.",
                    leftOut);
        }
    }
}
