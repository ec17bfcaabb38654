package dk.raadslag.support;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.guard.LookAheadProbe;
import dk.raadslag.support.form.Form;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The people of the authorities at work: they start cases, find their tasks and complete them with their forms. */
@Component
public class Office {

    private final FormService formService;
    private final RepositoryService repositoryService;
    private final Accounts accounts;
    private final Progress progress;
    private final Jobs jobs;
    private final BackDoor backDoor;
    private final LookAheadProbe probe;
    private Consumer<Task> watcher = task -> {};

    Office(
            FormService formService,
            RepositoryService repositoryService,
            Accounts accounts,
            Progress progress,
            Jobs jobs,
            BackDoor backDoor,
            LookAheadProbe probe) {
        this.formService = formService;
        this.repositoryService = repositoryService;
        this.accounts = accounts;
        this.progress = progress;
        this.jobs = jobs;
        this.backDoor = backDoor;
        this.probe = probe;
    }

    /** A person of the group, for example {@code rd-HS}; the user id is {@code test-rd-HS}. */
    public Person as(String group) {
        return new Person(Accounts.id(group), group);
    }

    /** Another person of the group, where a second one must act; the user id is {@code test-rd-HS-2}. */
    public Person colleague(String group) {
        return new Person(Accounts.id(group) + "-2", group);
    }

    /** Shows each task to the watcher before it is completed, until the test is over. */
    public void watching(Consumer<Task> watcher) {
        this.watcher = watcher;
    }

    void clear() {
        watcher = task -> {};
    }

    /** One person at work. */
    public final class Person {

        private final String userId;
        private final String group;

        private Person(String userId, String group) {
            this.userId = userId;
            this.group = group;
        }

        /** Starts a process with its start form and runs what follows without people. */
        public ProcessInstance start(String processKey, Form<?> form) {
            String definition = repositoryService
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult()
                    .getId();
            form.assertFits(formService.getDeployedStartForm(definition));
            ProcessInstance instance =
                    accounts.signedIn(userId, group, () -> formService.submitStartForm(definition, form.values()));
            jobs.run();
            return instance;
        }

        /** Completes this person's task of the matter that has the form, and runs what follows without people. */
        public void complete(String caseNumber, Form<?> form) {
            complete(caseNumber, task(caseNumber, form), form);
        }

        /** Completes the task of the matter with the form, where several have it, and runs what follows without people. */
        public void complete(String caseNumber, Task task, Form<?> form) {
            form.assertFits(formService.getDeployedTaskForm(task.getId()));
            watcher.accept(task);
            submit(task.getId(), form);
            jobs.run();
            if (!backDoor.isForced(caseNumber)) {
                assertThat(probe.objections(caseNumber))
                        .as("the guard on where the case stands after " + form.id())
                        .isEmpty();
            }
        }

        /** Sends the form of the task with the id, whether the task still waits or not. */
        public void submit(String taskId, Form<?> form) {
            accounts.signedIn(userId, group, () -> {
                formService.submitTaskForm(taskId, form.values());
                return null;
            });
        }

        /** Sends the form of the task with the id without filling it in. */
        public void submit(String taskId) {
            accounts.signedIn(userId, group, () -> {
                formService.submitTaskForm(taskId, Map.of());
                return null;
            });
        }

        /** Tells if the matter has a task of the key that this person's group may complete. */
        public boolean has(String caseNumber, String taskKey) {
            return progress.tasks(caseNumber).stream()
                    .anyMatch(task -> task.getTaskDefinitionKey().equals(taskKey) && isOurs(task));
        }

        /** The person's task, preferring one for the own group; another group's is returned to try what is not allowed. */
        private Task task(String caseNumber, Form<?> form) {
            Predicate<Task> hasForm = task -> task.getCamundaFormRef() != null
                    && task.getCamundaFormRef().getKey().equals(form.id());
            List<Task> tasks =
                    progress.tasks(caseNumber).stream().filter(hasForm).toList();
            return tasks.stream()
                    .filter(this::isOurs)
                    .findFirst()
                    .or(() -> tasks.stream().findFirst())
                    .orElseThrow(() -> new AssertionError("No task with the form %s in %s, open: %s"
                            .formatted(form.id(), caseNumber, progress.openTasks(caseNumber))));
        }

        private boolean isOurs(Task task) {
            return progress.groupsOf(task).contains(group);
        }
    }
}
