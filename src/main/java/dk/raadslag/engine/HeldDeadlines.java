package dk.raadslag.engine;

import dk.raadslag.deadline.Policy;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the deadlines run that could not begin yet because their letter had not left: timers that stand at {@link Policy#NOT_YET}, and
 * tasks without a due date. Their expressions are asked again until they know the day. Any number of nodes may do so at once.
 */
@Component
public class HeldDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(HeldDeadlines.class);

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService managementService;
    private final TaskService taskService;

    HeldDeadlines(ProcessEngineConfigurationImpl engine, ManagementService managementService, TaskService taskService) {
        this.engine = engine;
        this.managementService = managementService;
        this.taskService = taskService;
    }

    /** Asks every deadline that is held, each in its own transaction. */
    @Scheduled(fixedDelayString = "${raadslag.mail.interval:PT10S}")
    public void release() {
        timers().forEach(timer -> ask(context -> {
            managementService.recalculateJobDuedate(timer, false);
            return null;
        }));
        tasks().forEach(task -> ask(context -> {
            begin(context.getTaskManager().findTaskById(task));
            return null;
        }));
    }

    /** Sets the due date of the task by what its model says, as far as that is known. */
    static void begin(TaskEntity task) {
        Expression due = task.getTaskDefinition().getDueDateExpression();
        if (due != null && due.getValue(task) instanceof Date day) {
            task.setDueDate(day);
            task.triggerUpdateEvent();
        }
    }

    private List<String> timers() {
        Date almost = Date.from(Policy.NOT_YET.toInstant().minus(Duration.ofDays(1)));
        return engine.getCommandExecutorTxRequired()
                .execute(context -> WithoutAuthorization.ask(
                        context,
                        () -> managementService.createJobQuery().timers().duedateHigherThan(almost).list().stream()
                                .map(Job::getId)
                                .toList()));
    }

    private List<String> tasks() {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> WithoutAuthorization.ask(
                        context,
                        () -> taskService.createTaskQuery().withoutDueDate().active().list().stream()
                                .filter(task -> task.getProcessInstanceId() != null)
                                .map(Task::getId)
                                .toList()));
    }

    /** What goes on meanwhile (an answer, another node) may win; the deadline is asked again in the next round. */
    private void ask(Command<Void> question) {
        try {
            engine.getCommandExecutorTxRequired()
                    .execute(context -> WithoutAuthorization.ask(context, () -> question.execute(context)));
        } catch (RuntimeException overtaken) {
            LOG.warn("A deadline could not begin and will be tried again: {}", overtaken.toString());
        }
    }
}
