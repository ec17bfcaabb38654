package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.law.Danish;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a matter waits for. */
@Component
class OpenTasks {

    private final TaskService taskService;
    private final Authorities authorities;

    OpenTasks(TaskService taskService, Authorities authorities) {
        this.taskService = taskService;
        this.authorities = authorities;
    }

    /** The open tasks of the matter, the oldest first. */
    List<OpenTask> of(String number) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> new OpenTask(task.getName(), roles(task), day(task.getDueDate())))
                .toList();
    }

    private String roles(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .map(authorities::roleName)
                .collect(Collectors.joining("; "));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toInstant().atZone(Danish.ZONE).toLocalDate();
    }

    /** A task that waits for someone; {@code due} is null where it has no deadline. */
    record OpenTask(String name, String role, LocalDate due) {}
}
