package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.RaadslagTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is deployed is deployed for all regions. */
@RaadslagTest
class NoTenantsTest {

    @Autowired
    RepositoryService repositoryService;

    @ParameterizedTest
    @ValueSource(strings = {"forms/confirm-finding.form", "processes/cost-bearer.dmn", "processes/legality-check.bpmn"})
    void nothingIsDeployedForOneRegion(String file) throws IOException {
        Path path = Path.of(file);
        var deployment = repositoryService
                .createDeployment()
                .tenantId("NJ")
                .addString(path.getFileName().toString(), Files.readString(path));

        assertThatThrownBy(deployment::deploy)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("fælles for alle regioner");
        assertThat(repositoryService.createDeploymentQuery().tenantIdIn("NJ").count())
                .isZero();
    }
}
