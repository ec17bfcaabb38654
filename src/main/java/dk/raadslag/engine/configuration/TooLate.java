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
import org.springframework.dao.ConcurrencyFailureException;

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
        if (failure instanceof TaskAlreadyClaimedException claimed) {
            return Optional.of(new Refusal(whoWasFirst.taken(claimed.getTaskAssignee())));
        }
        if (completes(command) && isTaskGone(command, failure)) {
            return Optional.of(
                    new Refusal(taskOf(command).flatMap(whoWasFirst::completed).orElse(DONE)));
        }
        return SignedIn.now(engine.getIdentityService())
                .filter(person -> failure instanceof OptimisticLockingException
                        || FailedAct.isOf(ConcurrencyFailureException.class, failure))
                .map(person -> new Refusal(OVERTAKEN));
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
                : isOfProgram(failure)
                        && SignedIn.now(engine.getIdentityService()).isPresent()
                        && isGone(command);
    }

    /** Whatever a task that somebody else completes meanwhile makes the engine, the act or the database stumble over. */
    private static boolean isOfProgram(Throwable failure) {
        return FailedAct.isOfDatabase(failure)
                || failure instanceof ProcessEngineException
                        && Refusal.in(failure).isEmpty();
    }

    private boolean isGone(Command<?> command) {
        return taskOf(command).filter(this::exists).isEmpty();
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
