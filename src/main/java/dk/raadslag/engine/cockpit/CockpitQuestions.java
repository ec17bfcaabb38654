package dk.raadslag.engine.cockpit;

import java.util.Objects;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.db.CommandExecutor;
import org.camunda.bpm.cockpit.db.QueryService;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.webapp.impl.db.QuerySessionFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * How Cockpit reaches the database. It asks by a configuration of its own, which knows nothing of the engine's: permissions are checked by
 * what checks them for the engine, and whole lists of running instances are found by {@link WholeLists}.
 */
@Component
class CockpitQuestions extends DefaultCockpitRuntimeDelegate implements ApplicationRunner {

    private final RunningInstances instances;

    CockpitQuestions(RunningInstances instances) {
        this.instances = instances;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Cockpit.setCockpitRuntimeDelegate(this);
    }

    @Override
    public QueryService getQueryService(String engineName) {
        return new WholeLists(super.getQueryService(engineName), instances);
    }

    @Override
    protected CommandExecutor createCommandExecutor(String engineName) {
        var engine = configuration(engineName);
        var questions = new Questions(
                Objects.requireNonNull(engine.getSessionFactories().get(AuthorizationManager.class)));
        questions.initFromProcessEngineConfiguration(engine, getMappingFiles());
        return new CommandExecutor() {
            @Override
            public <T> T executeCommand(Command<T> command) {
                return questions.getCommandExecutorTxRequired().execute(command);
            }
        };
    }

    private ProcessEngineConfigurationImpl configuration(String engineName) {
        return (ProcessEngineConfigurationImpl) getProcessEngine(engineName).getProcessEngineConfiguration();
    }

    private static final class Questions extends QuerySessionFactory {

        private final SessionFactory permissions;

        Questions(SessionFactory permissions) {
            this.permissions = permissions;
        }

        @Override
        public void initSessionFactories() {
            super.initSessionFactories();
            addSessionFactory(permissions);
        }
    }
}
