package dk.raadslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseLeftOutTest {

    private final SpringApplication jar = new SpringApplication(
            new DefaultResourceLoader(new FilteredClassLoader(EmbeddedPostgres.class)), RaadslagApplication.class);

    @Test
    void aProductionJarThatIsStartedAsTheDemoSaysWhatToDo(CapturedOutput output) {
        jar.setBannerMode(Banner.Mode.OFF);
        assertThatThrownBy(jar::run).isInstanceOf(DatabaseLeftOut.LeftOut.class);

        assertThat(output.getAll())
                .contains("demoens database er ikke med i denne jar-fil", "SPRING_PROFILES_ACTIVE=production")
                .doesNotContain("\tat ");
    }

    @Test
    void whoHasTheDatabaseOrUsesAnotherOneStarts() {
        MockEnvironment demo =
                new MockEnvironment().withProperty("raadslag.embedded-database.directory", "data/postgres");
        assertThatCode(() -> check(demo, new SpringApplication())).doesNotThrowAnyException();
        assertThatCode(() -> check(new MockEnvironment(), jar)).doesNotThrowAnyException();
    }

    private static void check(MockEnvironment environment, SpringApplication application) {
        new DatabaseLeftOut().postProcessEnvironment(environment, application);
    }
}
