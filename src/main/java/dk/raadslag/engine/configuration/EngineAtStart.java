package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine, which starts with the models in force where the shipped ones are refused: an upgrade must not stop the cases that run,
 * nor the people who would set right what stands against it.
 */
class EngineAtStart extends SpringProcessEngineConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAtStart.class);

    @Override
    protected void autoDeployResources(ProcessEngine engine) {
        try {
            super.autoDeployResources(engine);
        } catch (Refusal refused) {
            if (engine.getRepositoryService().createProcessDefinitionQuery().count() == 0) {
                throw refused;
            }
            LOG.error("The shipped models are refused. Those in force before stay in force. {}", refused.getMessage());
        }
    }
}
