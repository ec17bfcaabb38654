package dk.raadslag.law.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.LawTable;
import dk.raadslag.support.NewVersions;
import dk.raadslag.support.RaadslagTest;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the guard has found in models counts for those models only. */
@RaadslagTest
class ExaminedModelsTest {

    private static final String PROCESS = "close-monitoring";

    private static final String LABEL = "name=\"Underret om tæt opfølgning";

    private final LawTable table = LawTable.read();

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    NewVersions versions;

    @AfterEach
    void removeTheNewVersions() {
        versions.remove();
    }

    @Test
    void theSameModelsAreExaminedOnce() {
        assertThat(examined()).isSameAs(examined());
    }

    @Test
    void aDeploymentCountsAtOnceAndItsRemovalToo() {
        ExaminedModels before = examined();

        String deployed = versions.deploy(PROCESS, model -> model.replace(LABEL, LABEL + " igen"));
        assertThat(newest(examined()).getId()).isEqualTo(deployed);

        versions.remove();
        assertThat(examined()).isSameAs(before);
    }

    /** A node on which another one deployed something has the row of the new version, but not yet its parsed model. */
    @Test
    void aDeploymentOnAnotherNodeCountsAtOnce() {
        examined();

        String deployed = versions.deploy(PROCESS, model -> model.replace(LABEL, LABEL + " igen"));
        engine.getDeploymentCache().removeProcessDefinition(deployed);

        ExaminedModels after = examined();
        assertThat(newest(after).getId()).isEqualTo(deployed);
        assertThat(after.places().stream())
                .filteredOn(reference -> reference.element().getProcessDefinition() == newest(after))
                .as("acts found in the version as this node has parsed it")
                .isNotEmpty();
    }

    private ExaminedModels examined() {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> ExaminedModels.beside(table.council(), List.of()));
    }

    private static ProcessDefinitionEntity newest(ExaminedModels models) {
        return models.models().newest(PROCESS).orElseThrow();
    }
}
