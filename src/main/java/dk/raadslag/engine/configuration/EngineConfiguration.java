package dk.raadslag.engine.configuration;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as Camunda's starter makes it, but for its start. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    SpringProcessEngineConfiguration processEngineConfigurationImpl(
            List<ProcessEnginePlugin> plugins, DataSource database) {
        SpringProcessEngineConfiguration engine = CamundaSpringBootUtil.initCustomFields(new EngineAtStart(database));
        engine.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
        return engine;
    }

    /** The engine makes its tables before Rådslag's, some of which refer to them. */
    @Bean
    FlywayMigrationStrategy engineTablesFirst(ProcessEngine engine) {
        return Flyway::migrate;
    }
}
