package dk.raadslag.engine.configuration;

import dk.raadslag.engine.access.AccountsInterceptor;
import dk.raadslag.engine.access.JobsInterceptor;
import dk.raadslag.engine.access.NoTenants;
import dk.raadslag.engine.access.RegionTenants;
import dk.raadslag.engine.access.TasksInterceptor;
import dk.raadslag.engine.form.KnownFieldsOnly;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How Rådslag sets up the engine beyond what properties can say. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private static final String IDS = "[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*";

    private final RegionTenants tenants;
    private final List<BpmnParseListener> parseListeners;
    private final KnownFieldsOnly knownFieldsOnly;
    private final int shortestPassword;

    EnginePlugin(
            RegionTenants tenants,
            List<BpmnParseListener> parseListeners,
            KnownFieldsOnly knownFieldsOnly,
            @Value("${raadslag.shortest-password}") int shortestPassword) {
        this.tenants = tenants;
        this.parseListeners = parseListeners;
        this.knownFieldsOnly = knownFieldsOnly;
        this.shortestPassword = shortestPassword;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(tenants);
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setTaskService(knownFieldsOnly.taskService());
        engine.setFormService(knownFieldsOnly.formService());
        engine.setCustomPreDeployers(List.of(new NoTenants()));
        engine.getCustomPreBPMNParseListeners().addAll(parseListeners);
        engine.setCustomPreCommandInterceptorsTxRequired(
                before(engine.getCustomPreCommandInterceptorsTxRequired(), engine));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                before(engine.getCustomPreCommandInterceptorsTxRequiresNew(), engine));
    }

    private List<CommandInterceptor> before(List<CommandInterceptor> others, ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(
                new UnreadableFilesInterceptor(),
                new RefusalInterceptor(),
                new TooLateInterceptor(engine),
                new DatabaseRefusalInterceptor(engine.getIdentityService()),
                new JobsInterceptor(engine.getIdentityService()),
                new TasksInterceptor(engine.getIdentityService()),
                new AccountsInterceptor(engine.getIdentityService(), shortestPassword)));
        all.addAll(others);
        return all;
    }
}
