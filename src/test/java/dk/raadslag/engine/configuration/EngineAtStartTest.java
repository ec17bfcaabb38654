package dk.raadslag.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.raadslag.support.RaadslagTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

@RaadslagTest
class EngineAtStartTest {

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    ProcessEngine engine;

    @Test
    void anUpgradeWhoseModelsAreRefusedStartsWithThoseInForce() throws IOException {
        EngineAtStart starting = (EngineAtStart) configuration;
        String model = Files.readString(Path.of("processes/improvement-agreement.bpmn"))
                .replace("targetRef=\"callActivity_councilAgreement\"", "targetRef=\"userTask_sendOffer\"");
        Resource[] shipped = starting.getDeploymentResources();
        long before = versions();
        starting.setDeploymentResources(new Resource[] {
            new ByteArrayResource(model.getBytes(StandardCharsets.UTF_8), "improvement-agreement.bpmn")
        });
        try {
            assertThatCode(() -> starting.autoDeployResources(engine)).doesNotThrowAnyException();
        } finally {
            starting.setDeploymentResources(shipped);
        }
        assertThat(versions()).isEqualTo(before);
    }

    private long versions() {
        return engine.getRepositoryService().createProcessDefinitionQuery().count();
    }
}
