package dk.raadslag.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings back what a clock that was ahead has left in the future, once it is set back: steps that were begun or tried in vain then, and
 * timers and due dates of tasks that were set then. Only what the database's clock takes for the future, too, is brought back, so that a
 * clock that is behind brings back nothing. Any number of nodes may do so at once.
 */
@Component
public class StrayedTimes {

    private static final Logger LOG = LoggerFactory.getLogger(StrayedTimes.class);

    /** Longer than a lock lasts, and than the pause before a step is tried again. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** How much the clocks of two nodes may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final JobTimes times;

    StrayedTimes(
            ProcessEngineConfigurationImpl engine,
            ManagementService managementService,
            TaskService taskService,
            JobTimes times) {
        this.engine = engine;
        this.managementService = managementService;
        this.taskService = taskService;
        this.times = times;
    }

    /** Brings back whatever there is, each in a transaction of its own. */
    @Scheduled(fixedDelayString = "${raadslag.strayed.interval:PT5M}")
    public void bringBack() {
        Date now = ClockUtil.getCurrentTime();
        Instant latest = latestClock(now.toInstant());
        Date soon = Date.from(latest.plus(TOLERANCE));
        Date farAway = Date.from(latest.plus(LONGEST_PAUSE));
        ask(() -> times.lockedBeyond(farAway))
                .forEach(job -> bringBack(
                        job, context -> context.getJobManager().findJobById(job).unlock()));
        steps(farAway).forEach(step -> bringBack(step, context -> managementService.setJobDuedate(step, now)));
        timers(soon)
                .forEach(timer -> bringBack(timer, context -> {
                    managementService.recalculateJobDuedate(timer, false);
                    times.created(timer, now);
                }));
        tasks(soon)
                .forEach(id -> bringBack(id, context -> {
                    TaskEntity task = context.getTaskManager().findTaskById(id);
                    HeldDeadlines.begin(task);
                    task.setCreateTime(now);
                }));
    }

    private Instant latestClock(Instant own) {
        Instant databases = ask(times::databaseClock);
        return own.isAfter(databases) ? own : databases;
    }

    /** The steps, and the timers that have failed, which wait until then to be tried. */
    private List<String> steps(Date farAway) {
        return Stream.of(jobs().messages(), jobs().withException())
                .flatMap(query -> ids(query.duedateHigherThan(farAway)))
                .distinct()
                .toList();
    }

    private List<String> timers(Date soon) {
        return ids(jobs().timers().createdAfter(soon)).toList();
    }

    private List<String> tasks(Date soon) {
        return ask(() -> taskService
                        .createTaskQuery()
                        .taskCreatedAfter(soon)
                        .active()
                        .list())
                .stream()
                .filter(task -> task.getProcessInstanceId() != null)
                .map(Task::getId)
                .toList();
    }

    private JobQuery jobs() {
        return managementService.createJobQuery();
    }

    private Stream<String> ids(JobQuery query) {
        return ask(query::list).stream().map(Job::getId);
    }

    private <T> T ask(Callable<T> question) {
        return engine.getCommandExecutorTxRequired().execute(context -> WithoutAuthorization.ask(context, question));
    }

    /** What goes on meanwhile (a person, another node) may win; then it is looked at again in the next round. */
    private void bringBack(String id, Consumer<CommandContext> way) {
        try {
            engine.getCommandExecutorTxRequired()
                    .execute(context -> WithoutAuthorization.ask(context, () -> {
                        way.accept(context);
                        return null;
                    }));
            LOG.info("{} was set for a time far ahead, by a clock that was wrong, and is brought back", id);
        } catch (RuntimeException overtaken) {
            LOG.warn("{} could not be brought back and will be tried again: {}", id, overtaken.toString());
        }
    }
}
