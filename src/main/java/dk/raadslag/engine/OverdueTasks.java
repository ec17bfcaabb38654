package dk.raadslag.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of all matters whose deadline is over. */
@Component
public class OverdueTasks {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final Clock clock;

    OverdueTasks(
            ProcessEngineConfigurationImpl engine,
            TaskService taskService,
            RuntimeService runtimeService,
            Clock clock) {
        this.engine = engine;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.clock = clock;
    }

    /** A task, by its Danish name, and when it was due. */
    public record OverdueTask(String name, String number, Instant due) {}

    /** The numbers of the matters in which somebody is late. */
    public Set<String> matters() {
        return asked(() -> Set.copyOf(numbers(tasks()).values()));
    }

    /** The tasks of each group that could do them, the longest due first. */
    public Map<String, List<OverdueTask>> byGroup() {
        return asked(() -> {
            List<Task> tasks = tasks();
            Map<String, String> numbers = numbers(tasks);
            Map<String, List<OverdueTask>> byGroup = new HashMap<>();
            for (Task task : tasks) {
                String number = numbers.get(task.getProcessInstanceId());
                if (number != null) {
                    var overdue = new OverdueTask(
                            task.getName(), number, task.getDueDate().toInstant());
                    groups(task)
                            .forEach(group -> byGroup.computeIfAbsent(group, none -> new ArrayList<>())
                                    .add(overdue));
                }
            }
            byGroup.values().forEach(late -> late.sort(Comparator.comparing(OverdueTask::due)));
            return byGroup;
        });
    }

    private <T> T asked(Callable<T> question) {
        return engine.getCommandExecutorTxRequired().execute(command -> WithoutAuthorization.ask(command, question));
    }

    private List<Task> tasks() {
        return taskService
                .createTaskQuery()
                .active()
                .dueBefore(Date.from(clock.instant()))
                .list();
    }

    /** The numbers of the matters, by id of their process instance. */
    private Map<String, String> numbers(List<Task> tasks) {
        Set<String> ids = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : runtimeService.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private List<String> groups(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }
}
