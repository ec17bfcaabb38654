package dk.raadslag.engine.configuration;

import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.engine.access.WhoWasFirst;
import dk.raadslag.engine.command.PrivateField;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Somebody else was faster, which the engine notices in several ways. A background job that was overtaken keeps the engine's own
 * exception, because the engine tries it again.
 */
final class TooLate implements RefusalTranslation.Rule {

    private static final String DONE = "Opgaven er allerede afsluttet eller fjernet.";
    private static final String OVERTAKEN = "En anden har ændret det samme imens. Prøv igen om lidt.";

    private final ProcessEngineConfigurationImpl engine;
    private final WhoWasFirst whoWasFirst;

    TooLate(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
        this.whoWasFirst = new WhoWasFirst(engine);
    }

    @Override
    public Optional<Refusal> translate(Command<?> command, Throwable failure) {
        if (failure instanceof OptimisticLockingException) {
            return SignedIn.now(engine.getIdentityService()).map(person -> new Refusal(OVERTAKEN));
        }
        if (failure instanceof TaskAlreadyClaimedException claimed) {
            return Optional.of(new Refusal(whoWasFirst.taken(claimed.getTaskAssignee())));
        }
        return completes(command) && isTaskGone(command, failure)
                ? Optional.of(new Refusal(
                        taskOf(command).flatMap(whoWasFirst::completed).orElse(DONE)))
                : Optional.empty();
    }

    private static boolean completes(Command<?> command) {
        return command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd;
    }

    private boolean isTaskGone(Command<?> command, Throwable failure) {
        if (failure instanceof NullValueException) {
            return true;
        }
        return failure instanceof AuthorizationException notAllowed
                ? isGone(notAllowed)
                : failure instanceof ProcessEngineException && lostItsProcess(command, failure);
    }

    /** A process that ends while a form is sent leaves the task that was found without one. */
    private boolean lostItsProcess(Command<?> command, Throwable failure) {
        return failure.getCause() instanceof NullValueException
                && taskOf(command).filter(this::exists).isEmpty();
    }

    private static Optional<String> taskOf(Command<?> command) {
        PrivateField field =
                command instanceof SubmitTaskFormCmd ? PrivateField.SUBMITTED_TASK : PrivateField.COMPLETED_TASK;
        return field.find(command);
    }

    /** A task that ends while its form is sent loses its groups first, and then nobody may complete it. */
    private boolean isGone(AuthorizationException notAllowed) {
        return notAllowed.getMissingAuthorizations().stream()
                .filter(missing -> Resources.TASK.resourceName().equals(missing.getResourceType()))
                .map(MissingAuthorization::getResourceId)
                .noneMatch(this::exists);
    }

    private boolean exists(String taskId) {
        return engine.getCommandExecutorTxRequiresNew()
                .execute(context -> context.runWithoutAuthorization(() -> found(context, taskId)));
    }

    private static boolean found(CommandContext context, String taskId) {
        return context.getTaskManager().findTaskById(taskId) != null;
    }
}
