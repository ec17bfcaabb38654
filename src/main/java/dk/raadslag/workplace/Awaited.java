package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.danish.Danish;
import dk.raadslag.engine.AwaitedAnswers;
import dk.raadslag.engine.RunningProcesses;
import dk.raadslag.engine.WithoutAuthorization;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.workplace.RunningDeadlines.Deadline;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of a matter, the answers from others that it waits for, and its running deadlines. */
@Component
class Awaited {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final RunningDeadlines deadlines;
    private final Authorities authorities;
    private final RunningProcesses running;
    private final List<AwaitedAnswers> answers;
    private final CaseList cases;

    Awaited(
            ProcessEngineConfigurationImpl engine,
            TaskService taskService,
            RuntimeService runtimeService,
            ManagementService managementService,
            RunningDeadlines deadlines,
            Authorities authorities,
            RunningProcesses running,
            List<AwaitedAnswers> answers,
            CaseList cases) {
        this.engine = engine;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.deadlines = deadlines;
        this.authorities = authorities;
        this.running = running;
        this.answers = answers;
        this.cases = cases;
    }

    /** All open tasks, awaited answers and deadlines of the matter. Its readers may see more of it than the engine's authorizations on tasks allow. */
    Waiting of(String number) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> WithoutAuthorization.ask(command, () -> waiting(number)));
    }

    /** The engine goes on meanwhile. Whether it was done is read first, so that what it did before is not missed. */
    private Waiting waiting(String number) {
        boolean settled = isSettled(number);
        return new Waiting(
                tasks(number),
                deadlines.of(List.of(number)).getOrDefault(number, List.of()),
                !cases.isOpen(number),
                settled);
    }

    private boolean isSettled(String number) {
        return processes(number).stream()
                .noneMatch(process -> managementService
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .messages()
                                .withRetriesLeft()
                                .count()
                        > 0);
    }

    private List<OpenTask> tasks(String number) {
        return Stream.concat(tasksOf(number), answersTo(CaseNumber.of(number))).toList();
    }

    private Stream<OpenTask> answersTo(CaseNumber number) {
        return answers.stream()
                .filter(awaited -> running.waitFor(awaited.message(), number))
                .map(awaited ->
                        new OpenTask(awaited.answer(), Set.of(), String.join("; ", awaited.missing(number)), null))
                .filter(awaited -> !awaited.role().isEmpty());
    }

    private Stream<OpenTask> tasksOf(String number) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> new OpenTask(task.getName(), groups(task), roles(task), day(task.getDueDate())));
    }

    private List<ProcessInstance> processes(String number) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list();
    }

    private String roles(Task task) {
        return groups(task).stream().map(authorities::roleName).collect(Collectors.joining("; "));
    }

    private Set<String> groups(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toInstant().atZone(Danish.ZONE).toLocalDate();
    }

    /**
     * What a matter waits for.
     *
     * @param tasks the open tasks, oldest first, and the answers that are waited for
     * @param deadlines the running ones, next first
     * @param closed whether the matter waits for nothing any more
     * @param settled whether the program had nothing left to do in the matter by itself
     */
    record Waiting(List<OpenTask> tasks, List<Deadline> deadlines, boolean closed, boolean settled) {

        /** What an open matter waits for in which nobody has a task: the next deadline, if one runs that the reader sees. */
        public String withoutTasks() {
            return Deadline.waitedFor(deadlines);
        }

        /** What the reader sees of it: of the tasks of others only whose they are, unless the reader sees everything. */
        Waiting seenBy(SignedIn reader, Sight sight) {
            return switch (sight) {
                case EVERYTHING -> this;
                case SHARED ->
                    new Waiting(
                            tasks.stream()
                                    .map(task -> task.isOf(reader) ? task : task.withoutName())
                                    .distinct()
                                    .toList(),
                            deadlines,
                            closed,
                            settled);
                case OWN_LETTERS, NOTHING ->
                    new Waiting(tasks.stream().filter(task -> task.isOf(reader)).toList(), List.of(), closed, settled);
            };
        }
    }

    /** An open task, or answers of others, which are no group's task here; {@code due} is null where it has no deadline. */
    record OpenTask(
            String name,
            Set<String> groups,
            String role,
            @Nullable LocalDate due) {

        private boolean isOf(SignedIn reader) {
            return reader.isMemberOfOne(groups);
        }

        private OpenTask withoutName() {
            return new OpenTask("Sagen behandles", Set.of(), role, null);
        }
    }
}
