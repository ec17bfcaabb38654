package dk.raadslag.engine;

import dk.raadslag.journal.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks of other matters that wait for the same people, for a step that does them together. */
@Component
public class WaitingTasks {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final FormService formService;

    WaitingTasks(
            ProcessEngineConfigurationImpl engine,
            TaskService taskService,
            RuntimeService runtimeService,
            FormService formService) {
        this.engine = engine;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.formService = formService;
    }

    /**
     * A task that waits.
     *
     * @param element its element in the model
     * @param due null if it has no due date
     * @param variables those asked for, of the task and its process
     */
    public record Waiting(
            String taskId,
            String element,
            CaseNumber number,
            @Nullable Instant due,
            Map<String, @Nullable Object> variables) {

        /** The text in a variable that was asked for, if there is one. */
        public Optional<String> text(String variable) {
            return Optional.ofNullable(variables.get(variable))
                    .map(Object::toString)
                    .filter(text -> !text.isBlank());
        }
    }

    /** The group's open tasks with one of the elements, oldest first, with the variables named. */
    public List<Waiting> of(String group, Collection<String> elements, Collection<String> variables) {
        return list(taskService.createTaskQuery(), group, elements, variables);
    }

    /** Those of the matter. */
    public List<Waiting> of(
            String group, CaseNumber number, Collection<String> elements, Collection<String> variables) {
        return list(
                taskService.createTaskQuery().processInstanceBusinessKey(number.value()), group, elements, variables);
    }

    private List<Waiting> list(
            TaskQuery query, String group, Collection<String> elements, Collection<String> variables) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> WithoutAuthorization.ask(
                        command,
                        () -> query
                                .taskCandidateGroup(group)
                                .includeAssignedTasks()
                                .taskDefinitionKeyIn(elements.toArray(String[]::new))
                                .active()
                                .orderByTaskCreateTime()
                                .asc()
                                .list()
                                .stream()
                                .flatMap(task -> waiting(task, variables).stream())
                                .toList()));
    }

    /** Completes the task with what was typed, as the person who acts now, in the running transaction. */
    public void complete(Waiting task, Map<String, Object> typed) {
        formService.submitTaskForm(task.taskId(), typed);
    }

    /** None where the process has ended since its task was found. */
    private Optional<Waiting> waiting(Task task, Collection<String> variables) {
        return Optional.ofNullable(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(process -> new Waiting(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        CaseNumber.of(process.getBusinessKey()),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                        taskService.getVariables(task.getId(), variables)));
    }
}
