package dk.raadslag.engine.configuration;

import dk.raadslag.engine.access.AccessInterceptor;
import dk.raadslag.engine.access.AccountsWithoutLock;
import dk.raadslag.engine.access.AllTenants;
import dk.raadslag.engine.access.Grants;
import dk.raadslag.engine.access.NoTenants;
import dk.raadslag.engine.access.OwnPermissions;
import dk.raadslag.engine.access.PasswordGuard;
import dk.raadslag.engine.access.RegionTenants;
import dk.raadslag.engine.access.SignInPauses;
import dk.raadslag.engine.cockpit.InstanceStatistics;
import dk.raadslag.engine.cockpit.RunningInstances;
import dk.raadslag.engine.command.CommandKinds;
import dk.raadslag.engine.deployment.DeploymentLimits;
import dk.raadslag.engine.form.KnownFieldsOnly;
import dk.raadslag.engine.task.OwnTasks;
import dk.raadslag.engine.task.TaskNumbers;
import dk.raadslag.engine.task.TasksOfEachRole;
import dk.raadslag.engine.task.UnfinishedTasks;
import dk.raadslag.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskReportManager;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sets up the engine beyond what properties can say. Commands pass the translation of failures first, then the access rules, then the
 * guard of running cases, which {@code law.guard} adds.
 */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private static final String IDS = "[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*";

    private final RegionTenants tenants;
    private final List<BpmnParseListener> parseListeners;
    private final KnownFieldsOnly knownFieldsOnly;
    private final CommandKinds kinds;
    private final PasswordLength passwords;
    private final SignInPauses signInPauses;
    private final Supplier<Grants> grants;
    private final Supplier<TaskNumbers> tasks;
    private final Supplier<RunningInstances> instances;

    EnginePlugin(
            RegionTenants tenants,
            List<BpmnParseListener> parseListeners,
            KnownFieldsOnly knownFieldsOnly,
            CommandKinds kinds,
            SignInPauses signInPauses,
            ObjectProvider<Grants> grants,
            ObjectProvider<TaskNumbers> tasks,
            ObjectProvider<RunningInstances> instances,
            @Value("${raadslag.shortest-password}") int shortestPassword) {
        this.tenants = tenants;
        this.parseListeners = parseListeners;
        this.knownFieldsOnly = knownFieldsOnly;
        this.kinds = kinds;
        this.passwords = new PasswordLength(shortestPassword);
        this.signInPauses = signInPauses;
        this.grants = SingletonSupplier.of(grants::getObject);
        this.tasks = SingletonSupplier.of(tasks::getObject);
        this.instances = SingletonSupplier.of(instances::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(tenants);
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(AccountsWithoutLock.class));
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(passwords.policy());
        engine.setTaskService(knownFieldsOnly.taskService());
        engine.setFormService(knownFieldsOnly.formService());
        engine.setCustomSessionFactories(List.of(
                new Replacement(TaskManager.class, () -> new OwnTasks(tasks)),
                new Replacement(HistoricTaskInstanceManager.class, () -> new UnfinishedTasks(tasks)),
                new Replacement(TaskReportManager.class, () -> new TasksOfEachRole(tasks)),
                new Replacement(TenantManager.class, AllTenants::new),
                new Replacement(StatisticsManager.class, () -> new InstanceStatistics(instances)),
                new Replacement(AuthorizationManager.class, () -> new OwnPermissions(grants))));
        engine.setDelegateInterceptor(new FailedAct.Keeper());
        engine.setCustomPreDeployers(List.of(new NoTenants(), new DeploymentLimits()));
        engine.getCustomPreBPMNParseListeners().addAll(parseListeners);
        engine.setCustomPreCommandInterceptorsTxRequired(
                before(engine.getCustomPreCommandInterceptorsTxRequired(), engine));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                before(engine.getCustomPreCommandInterceptorsTxRequiresNew(), engine));
    }

    /** Opens sessions of our own in the place of the engine's of the type. */
    private record Replacement(Class<?> type, Supplier<Session> sessions) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return sessions.get();
        }
    }

    private List<CommandInterceptor> before(
            @Nullable List<CommandInterceptor> others, ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(
                translation(engine),
                new PasswordGuard(signInPauses),
                new AccessInterceptor(engine.getIdentityService(), kinds)));
        all.addAll(others == null ? List.of() : others);
        return all;
    }

    /** A refusal that the engine has wrapped comes after the failures that the engine notices itself. */
    private RefusalTranslation translation(ProcessEngineConfigurationImpl engine) {
        return new RefusalTranslation(List.of(
                new UnstorableText(),
                new TooLate(engine),
                new DatabaseRefusal(engine.getIdentityService()),
                (command, failure) -> Refusal.in(failure),
                new TooDeep(),
                passwords,
                new UnreadableFiles()));
    }
}
