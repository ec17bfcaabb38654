package dk.raadslag.engine;

import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of a matter, for whoever must know where it stands. */
@Component
public class OpenTasks {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService taskService;

    OpenTasks(ProcessEngineConfigurationImpl engine, TaskService taskService) {
        this.engine = engine;
        this.taskService = taskService;
    }

    /** The names of the tasks that the matter waits for, each once, in the order they arose. */
    public List<String> of(CaseNumber number) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> WithoutAuthorization.ask(command, () -> names(number)));
    }

    private List<String> names(CaseNumber number) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(Task::getName)
                .distinct()
                .toList();
    }
}
