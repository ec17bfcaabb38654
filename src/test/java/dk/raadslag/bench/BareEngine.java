package dk.raadslag.bench;

import static dk.raadslag.bench.CaseMeter.metered;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The shipped models on an engine without Rådslag, in a schema of its own of the same database. Its acts do nothing but set the variables of
 * the process that the acts of the program set at that place in the recorded case.
 */
final class BareEngine implements AutoCloseable {

    private final BeanFactory beans;
    private final HikariDataSource source;
    private final ProcessEngine engine;
    private final FormService forms;
    private final ManagementService management;
    private RecordedCase recorded;
    private Map<String, Integer> seen = new HashMap<>();
    private Map<String, Map<String, Object>> begun = new HashMap<>();

    /**
     * @param program the data source of the program
     * @param beans the program's own beans, whose names the models know
     */
    BareEngine(HikariDataSource program, BeanFactory beans) throws Exception {
        this.beans = beans;
        source = new HikariDataSource();
        source.setJdbcUrl(program.getJdbcUrl());
        source.setUsername(program.getUsername());
        source.setPassword(program.getPassword());
        source.setSchema("bare");
        source.setAutoCommit(program.isAutoCommit());
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare")
                .setDataSource(CaseMeter.counting(source))
                .setDatabaseSchemaUpdate("true")
                .setHistory("full")
                .setJobExecutorActivate(false)
                .setAuthorizationEnabled(true);
        settings.setDatabaseSchema("bare");
        settings.setDatabaseTablePrefix("bare.");
        settings.setDefaultUserPermissionNameForTask("TASK_WORK");
        settings.setGeneralResourceWhitelistPattern(".*");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setMetricsEnabled(false);
        settings.setCmmnEnabled(false);
        settings.setExpressionManager(new Expressions());
        settings.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        engine = settings.buildProcessEngine();
        forms = metered(FormService.class, engine.getFormService());
        management = metered(ManagementService.class, engine.getManagementService());
        deploy();
        for (Resources resource : Resources.values()) {
            var all = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            all.setResource(resource);
            all.setResourceId(Authorization.ANY);
            all.addPermission(Permissions.ALL);
            engine.getAuthorizationService().saveAuthorization(all);
        }
    }

    private void deploy() throws Exception {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        var files = new PathMatchingResourcePatternResolver();
        for (String pattern : List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form")) {
            for (Resource file : files.getResources("classpath*:" + pattern)) {
                deployment.addInputStream(file.getFilename(), file.getInputStream());
            }
        }
        deployment.deploy();
    }

    /** Takes the same steps with the same input. */
    void play(RecordedCase of) {
        recorded = of;
        seen = new HashMap<>();
        begun = new HashMap<>();
        of.steps().forEach(this::take);
    }

    private void take(RecordedCase.Step step) {
        engine.getIdentityService().setAuthentication(step.user(), step.groups());
        switch (step.method()) {
            case "submitStartForm" -> forms.submitStartForm(definition(step.process()), step.values());
            case "submitTaskForm" -> forms.submitTaskForm(task(step), step.values());
            default -> management.executeJob(job(step));
        }
        engine.getIdentityService().clearAuthentication();
    }

    private String definition(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    private String task(RecordedCase.Step step) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey(step.process())
                .taskDefinitionKey(step.element())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(Task::getId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No task for " + step + ", but " + open()));
    }

    private String job(RecordedCase.Step step) {
        return engine
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey(step.process())
                .activityId(step.element())
                .list()
                .stream()
                .map(Job::getId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No job for " + step + ", but " + open()));
    }

    private List<String> open() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(task -> task.getProcessDefinitionId() + " " + task.getTaskDefinitionKey())
                .toList();
    }

    /** How many processes still run. */
    long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }

    private void route(DelegateExecution execution) {
        var instance = execution.getActivityInstanceId();
        var definition = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        if (!begun.containsKey(instance)) {
            String place = definition + " " + execution.getCurrentActivityId();
            Map<String, Object> set = recorded.set(place, seen.merge(place, 1, Integer::sum) - 1);
            begun.put(instance, set);
            set.forEach(execution::setVariable);
            if (set.containsKey("caseNumber")) {
                execution.setProcessBusinessKey((String) set.get("caseNumber"));
            }
        }
    }

    /** An act that does nothing but route. */
    private final class Act implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            route(execution);
        }

        @Override
        public void notify(DelegateExecution execution) {
            route(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            route(task.getExecution());
        }
    }

    private final class Expressions extends JuelExpressionManager {

        @Override
        protected ELResolver createElResolver() {
            var resolver = new CompositeELResolver();
            resolver.add(new VariableScopeElResolver());
            resolver.add(new VariableContextElResolver());
            resolver.add(new Beans());
            return resolver;
        }
    }

    /** Knows each bean of the program as an act, and gives the answers that the real one gave. */
    private final class Beans extends BeanELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && beans.containsBean(String.valueOf(property))) {
                context.setPropertyResolved(true);
                return new Act();
            }
            return base == null ? null : super.getValue(context, base, property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
            if (base instanceof Act) {
                context.setPropertyResolved(true);
                String asked = RecordedCase.question(method, parameters);
                return recorded.answer(asked, seen.merge(asked, 1, Integer::sum) - 1);
            }
            return super.invoke(context, base, method, types, parameters);
        }
    }
}
