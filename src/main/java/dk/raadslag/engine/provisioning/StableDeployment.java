package dk.raadslag.engine.provisioning;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Deploys models under names that do not depend on how the program is started, so that a restart makes no new versions. */
@Component("camundaDeploymentConfiguration")
class StableDeployment extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        return super.getDeploymentResources().stream()
                .map(StableDeployment::named)
                .collect(Collectors.toSet());
    }

    private static Resource named(Resource resource) {
        try {
            String path = resource.getURL().getPath();
            String folder = path.substring(0, path.lastIndexOf('/'));
            return new ClassPathResource(
                    folder.substring(folder.lastIndexOf('/') + 1) + path.substring(path.lastIndexOf('/')));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
