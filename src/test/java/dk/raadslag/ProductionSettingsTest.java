package dk.raadslag;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "RAADSLAG_DATABASE_URL", "jdbc:postgresql://localhost/raadslag",
            "RAADSLAG_DATABASE_USER", "raadslag",
            "RAADSLAG_DATABASE_PASSWORD", "hemmelig",
            "RAADSLAG_ADMIN_USER", "drift",
            "RAADSLAG_ADMIN_PASSWORD", "en-lang-adgangskode");

    @Test
    void productionStartsWithEverythingItNeeds() {
        assertThatCode(() -> check(environment("production"))).doesNotThrowAnyException();
    }

    @Test
    void productionNamesWhatIsMissing() {
        for (String setting : COMPLETE.keySet()) {
            assertThatThrownBy(() -> check(environment("production").withProperty(setting, "")))
                    .hasMessageContaining(setting);
        }
    }

    @Test
    void productionRefusesAShortPasswordAndTheDemo() {
        assertThatThrownBy(() -> check(environment("production").withProperty("RAADSLAG_ADMIN_PASSWORD", "demo")))
                .hasMessageContaining("mindst 12 tegn");
        assertThatThrownBy(() -> check(environment("production", "demo"))).hasMessageContaining("demo må ikke");
    }

    @Test
    void theDemoNeedsNothing() {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThatCode(() -> check(demo)).doesNotThrowAnyException();
    }

    private static void check(MockEnvironment environment) {
        new ProductionSettings().postProcessEnvironment(environment, new SpringApplication());
    }

    private static MockEnvironment environment(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        COMPLETE.forEach(environment::setProperty);
        return environment;
    }
}
