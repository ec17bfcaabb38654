package dk.raadslag.engine.access;

import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Refuses what is deployed for one region only. Models, forms and decision tables are the same everywhere, and the engine finds
 * neither form nor table where there is one with a tenant beside the common one.
 */
public class NoTenants implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        Require.that(
                !deployment.isNew() || deployment.getTenantId() == null,
                "Du lægger noget ind for én region. Lovens processer, skemaer og tabeller er fælles for alle regioner; læg det ind uden region (tenant).");
    }
}
