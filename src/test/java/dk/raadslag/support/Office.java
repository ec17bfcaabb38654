package dk.raadslag.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.law.guard.LookAheadProbe;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the authorities at their desks: they start cases, find their tasks and complete them with their forms. */
@Component
public class Office {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final FormService formService;
    private final IdentityService identityService;
    private final ManagementService managementService;
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final Authorities authorities;
    private final Matters matters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private final ObjectMapper json;
    private final ProcessEngineConfigurationImpl engine;
    private final LookAheadProbe probe;
    private final Set<String> forced = new HashSet<>();
    private Consumer<Task> watcher = task -> {};

    Office(
            RuntimeService runtimeService,
            TaskService taskService,
            FormService formService,
            IdentityService identityService,
            ManagementService managementService,
            HistoryService historyService,
            RepositoryService repositoryService,
            Authorities authorities,
            Matters matters,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock,
            ObjectMapper json,
            ProcessEngineConfigurationImpl engine,
            LookAheadProbe probe) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.formService = formService;
        this.identityService = identityService;
        this.managementService = managementService;
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.authorities = authorities;
        this.matters = matters;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
        this.engine = engine;
        this.probe = probe;
    }

    /** A person of the group, for example {@code rd-HS}; the user id is {@code test-rd-HS}. */
    public Person as(String group) {
        return new Person(group);
    }

    /** Shows each task to the watcher before it is completed, until the test is over. */
    public void watching(Consumer<Task> watcher) {
        this.watcher = watcher;
    }

    /** Makes a user account in the group, if it is not there, and answers its id. The password is the id, too. */
    public String account(String group) {
        String id = "test-" + group;
        if (identityService.createUserQuery().userId(id).count() == 0) {
            var user = identityService.newUser(id);
            user.setFirstName("Test");
            user.setLastName(group);
            user.setPassword(id);
            identityService.saveUser(user);
            identityService.createMembership(id, group);
        }
        return id;
    }

    /** The id of the matter's only open task with the key. */
    public String taskId(String caseNumber, String taskKey) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getId();
    }

    /** Today as the program sees it. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Makes it noon of the day, for the domain and the engine. */
    public void setToday(LocalDate day) {
        clock.setTo(day);
    }

    /**
     * Files an open case straight in the tables, for tests of a process that others call.
     *
     * @return the case number
     */
    public String openCase(String jobcentreId, String... failingAreas) {
        return transaction.execute(status -> {
            var jobcentre = authorities.jobcentre(jobcentreId);
            String number = matters.open("INT", jobcentre.regionCode(), jobcentreId, "Prøvesag")
                    .value();
            jdbc.sql(
                            "INSERT INTO raadslag.intervention_case (case_number, jobcentre_id, region_code, status, opened_at, version) VALUES (?, ?, ?, 'OPEN', ?, 0)")
                    .params(number, jobcentreId, jobcentre.regionCode().name(), OffsetDateTime.now(clock))
                    .update();
            find(number, jobcentre.regionCode().name(), List.of(failingAreas));
            authorities
                    .effortAreas(List.of(failingAreas))
                    .forEach(area -> jdbc.sql("INSERT INTO raadslag.failing_area VALUES (?, ?, ?)")
                            .params(number, area.code(), area.kind().name())
                            .update());
            return number;
        });
    }

    private void find(String number, String region, List<String> areas) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO raadslag.finding (id, case_number, region_code, period_from, period_to, ground, evidence, documented_by,
                            documented_by_group, documented_at, status)
                        VALUES (?, ?, ?, ?, ?, 'LEGAL_REQUIREMENT', 'Prøve.', 'x', 'region-' || ?, ?, 'DOCUMENTED')""")
                .params(id, number, region, today(), today(), region, OffsetDateTime.now(clock))
                .update();
        areas.forEach(area -> jdbc.sql("INSERT INTO raadslag.finding_area VALUES (?, ?)")
                .params(id, area)
                .update());
        jdbc.sql("""
                        UPDATE raadslag.finding SET status = 'CONFIRMED', confirmed_by = 'x', confirmed_by_group = 'rd-' || region_code,
                            confirmed_at = documented_at WHERE id = ?""").param(id).update();
    }

    /** Starts a process the way a call activity would, with the case's number as business key and the variables given. */
    public ProcessInstance call(String processKey, String caseNumber, Object... variables) {
        var matter = matters.matter(CaseNumber.of(caseNumber));
        Map<String, Object> all = new HashMap<>(Map.of(
                "caseNumber",
                caseNumber,
                "regionCode",
                matter.regionCode().name(),
                "jobcentreId",
                matter.jobcentreId()));
        all.put("failingAreaOptions", failingAreaOptions(caseNumber));
        all.putAll(pairs(variables));
        ProcessInstance instance = inside(() -> runtimeService.startProcessInstanceByKey(processKey, caseNumber, all));
        runJobs();
        return instance;
    }

    private SpinJsonNode failingAreaOptions(String caseNumber) {
        return Options.of(jdbc
                .sql("SELECT effort_area FROM raadslag.failing_area WHERE case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .list()
                .stream()
                .map(area -> new Option(area, authorities.effortArea(area).name()))
                .toList());
    }

    /** Executes every background job that waits (not timers) until none is left. */
    public void runJobs() {
        for (int round = 0; round < 100; round++) {
            List<Job> jobs = managementService
                    .createJobQuery()
                    .messages()
                    .withRetriesLeft()
                    .active()
                    .list();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> managementService.executeJob(job.getId()));
        }
        throw new AssertionError("Background jobs do not come to an end");
    }

    /** Fires the timer of the boundary or intermediate event of the matter, whether due or not. */
    public void fireTimer(String caseNumber, String activityId) {
        Job job = managementService.createJobQuery().timers().activityId(activityId).active().list().stream()
                .filter(candidate -> businessKeyOf(candidate).equals(caseNumber))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer waits at " + activityId + " of " + caseNumber));
        managementService.executeJob(job.getId());
        runJobs();
    }

    /** The open tasks of the matter as "task definition key @ candidate group", sorted. */
    public List<String> openTasks(String caseNumber) {
        return tasks(caseNumber).stream()
                .map(task -> task.getTaskDefinitionKey() + " @ " + groupsOf(task))
                .sorted()
                .toList();
    }

    /** Whether a process of the matter runs. */
    public boolean isRunning(String caseNumber) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    /** Puts the matter's process at an activity whatever its model says and behind the guard's back. */
    public void forceTo(String caseNumber, String activityId) {
        forced.add(caseNumber);
        change(runtimeService
                .createProcessInstanceModification(instanceWith(caseNumber, activityId))
                .startBeforeActivity(activityId));
        runJobs();
    }

    /** Takes the matter's process away from an activity, behind the guard's back. */
    public void takeAway(String caseNumber, String activityId) {
        change(runtimeService
                .createProcessInstanceModification(instanceWith(caseNumber, activityId))
                .cancelAllForActivity(activityId));
    }

    private void change(ProcessInstanceModificationBuilder modification) {
        var builder = (ProcessInstanceModificationBuilderImpl) modification;
        engine.getCommandExecutorTxRequired()
                .execute(context -> new ModifyProcessInstanceCmd(builder).execute(context));
    }

    /** Does something as a step of the program would, inside a command of the engine. */
    public <T> T inside(Supplier<T> step) {
        return engine.getCommandExecutorTxRequired().execute(context -> step.get());
    }

    /** The ids of the activities that the matter has finished, in the order of their end, over all its instances. */
    public List<String> path(String caseNumber) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .flatMap(instance -> historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .orderByHistoricActivityInstanceEndTime()
                        .asc()
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** A variable of a process instance that may have ended. */
    public Object variable(ProcessInstance instance, String name) {
        var variable = historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .activityInstanceIdIn(instance.getId())
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    /** Whether the instance has ended. */
    public boolean hasEnded(ProcessInstance instance) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    void clear() {
        watcher = task -> {};
        identityService.clearAuthentication();
        List<ProcessInstance> roots = runtimeService
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list();
        roots.forEach(root -> inside(() -> {
            runtimeService.deleteProcessInstance(root.getId(), "the test is over", true, true);
            return null;
        }));
        jdbc.sql("DELETE FROM raadslag.active_area").update();
        clock.reset();
    }

    private String instanceWith(String caseNumber, String activityId) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .filter(instance -> repositoryService
                                .getBpmnModelInstance(instance.getProcessDefinitionId())
                                .getModelElementById(activityId.replaceFirst("#.*", ""))
                        != null)
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private List<Task> tasks(String caseNumber) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    private Set<String> groupsOf(Task task) {
        Set<String> groups = new TreeSet<>();
        taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .forEach(link -> groups.add(link.getGroupId()));
        return groups;
    }

    private String businessKeyOf(Job job) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return String.valueOf(instance.getBusinessKey());
    }

    private static Map<String, Object> pairs(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value instanceof List<?> choices) {
                value = Spin.JSON(new ArrayList<>(choices));
            }
            map.put((String) pairs[i], value instanceof LocalDate date ? date.toString() : value);
        }
        return map;
    }

    private void checkFields(InputStream form, Set<String> fields) {
        try (form) {
            List<String> keys = json.readTree(form).findValuesAsText("key");
            assertThat(keys).as("fields of the form").containsAll(fields);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** One person at work. */
    public final class Person {

        private final String group;

        private Person(String group) {
            this.group = group;
        }

        /** Starts a process with its start form (fields as name, value, ...) and runs what follows without people. */
        public ProcessInstance start(String processKey, Object... fields) {
            String definition = repositoryService
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult()
                    .getId();
            checkFields(
                    formService.getDeployedStartForm(definition), pairs(fields).keySet());
            ProcessInstance instance = signedIn(() -> formService.submitStartForm(definition, pairs(fields)));
            runJobs();
            return instance;
        }

        /** Completes this person's task of the matter with its form (fields as name, value, ...) and runs what follows. */
        public void complete(String caseNumber, String taskKey, Object... fields) {
            Task task = task(caseNumber, taskKey);
            checkFields(
                    formService.getDeployedTaskForm(task.getId()), pairs(fields).keySet());
            watcher.accept(task);
            submit(task.getId(), fields);
            runJobs();
            if (!forced.contains(caseNumber)) {
                assertThat(probe.objections(caseNumber))
                        .as("the guard on where the case stands after " + taskKey)
                        .isEmpty();
            }
        }

        /** Sends the form of the task with the id, whether the task still waits or not. */
        public void submit(String taskId, Object... fields) {
            signedIn(() -> {
                formService.submitTaskForm(taskId, pairs(fields));
                return null;
            });
        }

        /** Whether the matter has a task of the key that this person's group may complete. */
        public boolean has(String caseNumber, String taskKey) {
            return tasks(caseNumber).stream()
                    .anyMatch(task -> task.getTaskDefinitionKey().equals(taskKey)
                            && groupsOf(task).contains(group));
        }

        /** The person's task, preferring one for the own group; another group's is returned to try what is not allowed. */
        private Task task(String caseNumber, String taskKey) {
            List<Task> tasks = tasks(caseNumber).stream()
                    .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                    .toList();
            return tasks.stream()
                    .filter(task -> groupsOf(task).contains(group))
                    .findFirst()
                    .or(() -> tasks.stream().findFirst())
                    .orElseThrow(() -> new AssertionError(
                            "No task %s in %s, open: %s".formatted(taskKey, caseNumber, openTasks(caseNumber))));
        }

        private <T> T signedIn(java.util.function.Supplier<T> work) {
            RegionCode region = authorities
                    .roleGroup(group)
                    .map(Authorities.RoleGroup::regionCode)
                    .orElse(null);
            List<String> tenants = Stream.of(RegionCode.values())
                    .filter(code -> region == null || region == code)
                    .map(RegionCode::name)
                    .toList();
            identityService.setAuthentication("test-" + group, List.of(group), tenants);
            try {
                return work.get();
            } finally {
                identityService.clearAuthentication();
            }
        }
    }
}
