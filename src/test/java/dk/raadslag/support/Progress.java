package dk.raadslag.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The state and history of a matter's processes, which all have the matter's number as business key. */
@Component
public class Progress {

    private final JdbcClient jdbc;
    private final TaskService taskService;
    private final HistoryService historyService;
    private final TestClock clock;

    Progress(JdbcClient jdbc, TaskService taskService, HistoryService historyService, TestClock clock) {
        this.jdbc = jdbc;
        this.taskService = taskService;
        this.historyService = historyService;
        this.clock = clock;
    }

    /** The matter's newest instance of the process, running or ended. Fails if there is none. */
    public ProcessInstance the(String processKey, String caseNumber) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .map(RecordedInstance::new)
                .orElseThrow(() -> new AssertionError(caseNumber + " never had a process " + processKey));
    }

    /** The day on which the open task of the matter is due. */
    public LocalDate due(String number) {
        return tasks(number)
                .get(0)
                .getDueDate()
                .toInstant()
                .atZone(clock.getZone())
                .toLocalDate();
    }

    /** The open tasks of the matter as "task definition key @ candidate groups", sorted. */
    public List<String> openTasks(String caseNumber) {
        return tasks(caseNumber).stream()
                .map(task -> task.getTaskDefinitionKey() + " @ " + groupsOf(task))
                .sorted()
                .toList();
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

    /** The value of the choice whose label begins so, among those that the matter's open task shows; the label where none does. */
    public String choice(String caseNumber, String optionsVariable, String label) {
        return tasks(caseNumber).stream()
                .map(task -> (SpinJsonNode) taskService.getVariable(task.getId(), optionsVariable))
                .filter(Objects::nonNull)
                .flatMap(options -> options.elements().stream())
                .filter(option -> option.prop("label").stringValue().startsWith(label))
                .map(option -> option.prop("value").stringValue())
                .findFirst()
                .orElse(label);
    }

    /** What the matter's oldest open task is about, as the list of tasks says. */
    public String title(String caseNumber) {
        return shown(caseNumber, "caseTitle");
    }

    /** What the matter's oldest open task shows under the name. */
    public String shown(String caseNumber, String variable) {
        return String.valueOf(taskService.getVariable(tasks(caseNumber).get(0).getId(), variable));
    }

    /** Tells if a process of the matter runs. */
    public boolean isRunning(String caseNumber) {
        return !ids("proc_inst_id_ = id_ AND business_key_ = ?", caseNumber).isEmpty();
    }

    /** The ids of the matter's running process instances that no other one called. */
    public List<String> roots(String caseNumber) {
        return ids("root_proc_inst_id_ = id_ AND business_key_ = ?", caseNumber);
    }

    /** The ids of all running process instances that no other one called. */
    List<String> roots() {
        return ids("root_proc_inst_id_ = id_");
    }

    /** Asks the table itself: the tests do so after every step, and the engine's own query takes longer to write than to answer. */
    private List<String> ids(String which, Object... parameters) {
        return jdbc.sql("SELECT id_ FROM act_ru_execution WHERE " + which)
                .params(parameters)
                .query(String.class)
                .list();
    }

    /** The value of a variable of a process instance that may have ended; null if it has no such variable. */
    public Object variable(ProcessInstance instance, String name) {
        HistoricVariableInstance variable = historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .activityInstanceIdIn(instance.getId())
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    List<Task> tasks(String caseNumber) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .initializeFormKeys()
                .list();
    }

    Set<String> groupsOf(Task task) {
        Set<String> groups = new TreeSet<>();
        taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .forEach(link -> groups.add(link.getGroupId()));
        return groups;
    }
}
