package dk.raadslag.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** A process owner who deploys edited models. Whoever uses this removes the versions again after the test. */
@Component
public class NewVersions {

    private final RepositoryService repositoryService;
    private final BackDoor backDoor;
    private final List<String> deployments = new ArrayList<>();

    NewVersions(RepositoryService repositoryService, BackDoor backDoor) {
        this.repositoryService = repositoryService;
        this.backDoor = backDoor;
    }

    /** Deploys the shipped model after the edit and returns the id of the new version. */
    public String deploy(String process, UnaryOperator<String> edit) {
        String model = read(Path.of("processes", process + ".bpmn"));
        String edited = edit.apply(model);
        assertThat(edited).as("the edit changes something").isNotEqualTo(model);
        return deployOther(edited);
    }

    /** Deploys a model that is not shipped and returns the id of its version. */
    public String deployOther(String model) {
        String deployment = repositoryService
                .createDeployment()
                .addString("edited.bpmn", model)
                .deploy()
                .getId();
        deployments.add(deployment);
        return repositoryService
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    /** Deploys the shipped form with one more field at its end. */
    public void deployForm(String form, String field) {
        String edited = read(Path.of("forms", form + ".form")).replaceFirst("\\]\\s*}\\s*$", ", " + field + "]}");
        deployments.add(repositoryService
                .createDeployment()
                .addString(form + ".form", edited)
                .deploy()
                .getId());
    }

    /** Takes back what was deployed, with the cases that go by it. */
    public void remove() {
        deployments.forEach(deployment -> backDoor.inside(() -> {
            repositoryService.deleteDeployment(deployment, true, true, true);
            return null;
        }));
        deployments.clear();
    }

    private static String read(Path shipped) {
        try {
            return Files.readString(shipped);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
