package dk.raadslag.workplace;

import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.engine.access.WhoWasFirst;
import dk.raadslag.unsent.OpenForm;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The forms that a person may fill in. The engine answers for the person who is signed in, so that tenants and rights count. */
@Component
class FormAccess {

    private static final String TASK = "opgave";
    private static final String START = "forloeb";
    private static final String NOT_OPEN = "Opgaven er afsluttet eller fjernet, eller den er ikke din.";

    private final TaskService tasks;
    private final RepositoryService processes;
    private final WhoWasFirst whoWasFirst;

    FormAccess(TaskService tasks, RepositoryService processes, ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.processes = processes;
        this.whoWasFirst = new WhoWasFirst(engine);
    }

    /** The form, if it is of an open task of the person's role or starts a process that the person may start. */
    Optional<OpenForm> open(SignedIn person, String kind, String id) {
        return switch (kind) {
            case TASK -> Optional.of(OpenForm.ofTask(person.userId(), id)).filter(form -> isOfRole(person, id));
            case START -> Optional.of(OpenForm.ofStart(person.userId(), id)).filter(form -> mayBeStarted(id));
            default -> Optional.empty();
        };
    }

    /** What a person reads about a form that is not open to them. */
    String whyNotOpen(String kind, String id) {
        return Optional.of(id)
                .filter(task -> kind.equals(TASK))
                .flatMap(whoWasFirst::completed)
                .orElse(NOT_OPEN);
    }

    private boolean isOfRole(SignedIn person, String task) {
        return !person.groups().isEmpty()
                && tasks.createTaskQuery()
                                .taskId(task)
                                .taskCandidateGroupIn(List.copyOf(person.groups()))
                                .includeAssignedTasks()
                                .count()
                        > 0;
    }

    /** Tells whether the person who is signed in may start the process. */
    boolean mayBeStarted(String process) {
        return processes
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .active()
                        .startableInTasklist()
                        .startablePermissionCheck()
                        .count()
                > 0;
    }
}
