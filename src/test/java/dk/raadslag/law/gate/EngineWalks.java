package dk.raadslag.law.gate;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Runs models on the engine itself, without the gate, doing at random whatever can be done; what is needed never completes. */
final class EngineWalks implements AutoCloseable {

    /** More would mean that a model runs in a circle without waiting for anything. */
    private static final int MOST_FLOWS_AT_ONCE = 300;

    private static final int STEPS = 12;

    /** Asked past the engine, whose own four queries take most of the time to write their SQL. */
    private static final String WAITING = """
            SELECT 'task', id_, NULL, NULL FROM act_ru_task
            UNION ALL SELECT 'job', id_, NULL, NULL FROM act_ru_job
            UNION ALL SELECT event_type_, id_, event_name_, execution_id_ FROM act_ru_event_subscr
            UNION ALL SELECT 'process', id_, NULL, NULL FROM act_ru_execution WHERE parent_id_ IS NULL""";

    /** What something can be done with: a task, a job, a running process, or an event that is awaited; its kind is then its type. */
    private record Waiting(String kind, String id, String name, String execution) {}

    private final Random random = new Random(1976);
    private final Set<String> happened = new TreeSet<>();
    private final DataSource database;
    private final Configuration configuration;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private int flowsLeft = Integer.MAX_VALUE;

    EngineWalks(DataSource database) {
        loggedFrom(LogLevel.OFF);
        this.database = database;
        configuration = new Configuration(database);
        engine = configuration.buildProcessEngine();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        jobs = engine.getManagementService();
    }

    /** The events of some walks through the model, as the gate's objections say it: {@code act} and {@code called}. */
    Set<String> happensIn(byte[] model, int walks) {
        happened.clear();
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addInputStream("model.bpmn", new ByteArrayInputStream(model))
                .deploy()
                .getId();
        try {
            for (int walk = 0; walk < walks; walk++) {
                walk();
            }
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
        }
        return Set.copyOf(happened);
    }

    private void walk() {
        begin();
        for (int step = 0; step < STEPS; step++) {
            List<Runnable> possible = possible();
            if (possible.isEmpty()) {
                break;
            }
            attempt(possible.get(random.nextInt(possible.size())));
        }
        together(this::end);
    }

    /** Does several things of the engine in one transaction. */
    private <T> T together(Supplier<T> things) {
        return configuration.getCommandExecutorTxRequired().execute(context -> things.get());
    }

    private Void end() {
        engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("called").list().stream()
                .filter(instance -> HistoricProcessInstance.STATE_COMPLETED.equals(instance.getState()))
                .forEach(instance -> happened.add("called"));
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstance(instance.getId(), "the walk is over", true, true, true, true));
        return null;
    }

    private void begin() {
        List<Runnable> starts = new ArrayList<>();
        starts.add(() -> runtime.startProcessInstanceByKey("main"));
        waiting().stream()
                .filter(waiting -> waiting.name() != null && waiting.execution() == null)
                .forEach(start -> starts.add(() -> trigger(start)));
        attempt(starts.get(random.nextInt(starts.size())));
    }

    private List<Runnable> possible() {
        List<Runnable> possible = new ArrayList<>();
        for (Waiting waiting : waiting()) {
            switch (waiting.kind()) {
                case "task" -> {
                    possible.add(() -> tasks.complete(waiting.id()));
                    possible.add(() -> tasks.complete(waiting.id()));
                    possible.add(() -> tasks.handleBpmnError(waiting.id(), "SOME_ERROR"));
                    possible.add(() -> tasks.handleEscalation(waiting.id(), random.nextBoolean() ? "A" : "B"));
                }
                case "job" -> possible.add(() -> jobs.executeJob(waiting.id()));
                case "process" -> possible.add(() -> runtime.setVariable(waiting.id(), "changed", random.nextInt()));
                default -> possible.add(() -> trigger(waiting));
            }
        }
        return possible;
    }

    private List<Waiting> waiting() {
        try (Connection connection = database.getConnection();
                Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery(WAITING)) {
            List<Waiting> all = new ArrayList<>();
            while (row.next()) {
                all.add(new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
            return all;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private void trigger(Waiting event) {
        if (event.kind().equals("signal")) {
            runtime.signalEventReceived(event.name());
        } else if (event.kind().equals("message") && event.execution() == null) {
            runtime.startProcessInstanceByMessage(event.name());
        } else if (event.kind().equals("message")) {
            runtime.messageEventReceived(event.name(), event.execution());
        }
    }

    /** What the engine refuses does not happen. */
    private void attempt(Runnable action) {
        flowsLeft = MOST_FLOWS_AT_ONCE;
        Set<String> before = Set.copyOf(happened);
        try {
            action.run();
        } catch (RuntimeException | Circle refused) {
            happened.retainAll(before);
        } finally {
            flowsLeft = Integer.MAX_VALUE;
        }
    }

    @Override
    public void close() {
        engine.close();
        loggedFrom(null);
    }

    /** The engine logs each of the thousands of actions that it refuses here with its stack. */
    private static void loggedFrom(LogLevel level) {
        LoggingSystem.get(EngineWalks.class.getClassLoader()).setLogLevel("org.camunda.bpm.engine", level);
    }

    /** Finds the values of expressions by chance. */
    private final class Values extends HashMap<Object, Object> {

        Values() {
            TaskListener act = task -> happened.add("act");
            TaskListener need = task -> {
                throw new IllegalStateException("never completes");
            };
            putAll(Map.of("act", act, "need", need, "condition", "", "c", "", "list", "", "anything", ""));
        }

        @Override
        public Object get(Object name) {
            return switch ((String) name) {
                case "condition", "c" -> random.nextBoolean();
                case "list" -> random.ints(random.nextInt(3)).boxed().toList();
                case "anything" -> random.nextBoolean() ? "called" : "main";
                default -> super.get(name);
            };
        }
    }

    private final class Configuration extends StandaloneProcessEngineConfiguration {

        Configuration(DataSource database) {
            setProcessEngineName("walks");
            setDataSource(database);
            setIdGenerator(new StrongUuidGenerator());
            setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_TRUE);
            setJobExecutorActivate(false);
            setCustomHistoryLevels(List.of(new HistoryOfProcesses()));
            setHistory(HistoryOfProcesses.NAME);
            setEnforceHistoryTimeToLive(false);
            setMetricsEnabled(false);
            setBeans(new Values());
            setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new CountedFlows())));
            setEnableExceptionsAfterUnhandledBpmnError(true);
        }

        @Override
        protected BpmnDeployer getBpmnDeployer() {
            BpmnDeployer deployer = super.getBpmnDeployer();
            deployer.setBpmnParser(Parser.withoutSchema(deployer.getBpmnParser(), expressionManager));
            return deployer;
        }
    }

    /** That a process has completed is all that is asked. */
    private static final class HistoryOfProcesses extends AbstractHistoryLevel {

        private static final String NAME = "processes";

        @Override
        public int getId() {
            return 42;
        }

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
            return event.getEntityType().equals("process-instance");
        }
    }

    private final class CountedFlows extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> {
                if (flowsLeft-- == 0) {
                    throw new Circle();
                }
            });
        }
    }

    /** No exception, for an error event of the model could catch it. */
    private static final class Circle extends Error {

        private static final long serialVersionUID = 1;
    }
}
