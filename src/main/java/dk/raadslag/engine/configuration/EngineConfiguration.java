package dk.raadslag.engine.configuration;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as Camunda's starter makes it, but for its start. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration processEngineConfigurationImpl(List<ProcessEnginePlugin> plugins) {
        SpringProcessEngineConfiguration engine = CamundaSpringBootUtil.initCustomFields(new EngineAtStart());
        engine.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
        return engine;
    }
}
