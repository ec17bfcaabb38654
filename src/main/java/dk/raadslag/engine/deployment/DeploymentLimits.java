package dk.raadslag.engine.deployment;

import dk.raadslag.refusal.Require;
import java.util.Collection;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Refuses what is too much for the engine or for its tables, before the engine's own parser begins: its time grows with the square of
 * the number of elements, and all other deployments wait for it. The shipped models and forms need about a tenth of each limit.
 */
public final class DeploymentLimits implements Deployer {

    /** The most files in one deployment. */
    public static final int MOST_FILES = 500;

    /** The most bytes in one deployment. */
    public static final int MOST_BYTES = 8_000_000;

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Collection<ResourceEntity> files = deployment.getResources().values();
        Require.that(
                files.size() <= MOST_FILES,
                "Du lægger %d filer ind på én gang, og der må højst være %d. Læg dem ind i flere omgange."
                        .formatted(files.size(), MOST_FILES));
        long bytes = files.stream().mapToLong(file -> file.getBytes().length).sum();
        Require.that(
                bytes <= MOST_BYTES,
                "Filerne fylder %d MB tilsammen og må højst fylde %d MB. Læg dem ind i flere omgange."
                        .formatted((bytes + 999_999) / 1_000_000, MOST_BYTES / 1_000_000));
        TextLimit.NAME.check("Deployment", "det, du lægger ind", deployment.getName());
        TextLimit.NAME.check("Deployment", "det, du lægger ind", deployment.getSource());
        ElementLimits elements = new ElementLimits();
        files.forEach(file -> check(file, elements));
    }

    private static void check(ResourceEntity file, ElementLimits elements) {
        TextLimit.NAME.check("En fil", "filen", file.getName());
        if (file.getName().endsWith("form")) {
            FormLimits.check(file.getName(), file.getBytes());
        } else {
            elements.check(file.getName(), file.getBytes());
        }
    }
}
