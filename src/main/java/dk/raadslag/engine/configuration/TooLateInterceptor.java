package dk.raadslag.engine.configuration;

import dk.raadslag.engine.form.KnownFieldsOnly;
import dk.raadslag.refusal.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Tells a person that somebody else was faster, whatever the engine noticed of it. A background job that was overtaken keeps the
 * engine's own exception, for the engine tries it again.
 */
class TooLateInterceptor extends CommandInterceptor {

    private static final String DONE = "Opgaven er allerede afsluttet eller fjernet.";

    private final ProcessEngineConfigurationImpl engine;

    TooLateInterceptor(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (NullValueException noTask) {
            throw completes(command) ? new Refusal(DONE) : noTask;
        } catch (AuthorizationException notAllowed) {
            throw completes(command) && isGone(notAllowed) ? new Refusal(DONE) : notAllowed;
        } catch (OptimisticLockingException overtaken) {
            throw someoneActs() ? new Refusal("En anden har ændret det samme imens. Prøv igen om lidt.") : overtaken;
        } catch (ProcessEngineException failed) {
            throw completes(command) && lostItsProcess(command, failed) ? new Refusal(DONE) : failed;
        }
    }

    /** A process that ends while a form is sent leaves the task that was found without one. */
    private boolean lostItsProcess(Command<?> command, ProcessEngineException failed) {
        return failed.getCause() instanceof NullValueException
                && !exists(String.valueOf(new DirectFieldAccessor(command).getPropertyValue("taskId")));
    }

    private static boolean completes(Command<?> command) {
        return command instanceof SubmitTaskFormCmd
                || command instanceof CompleteTaskCmd
                || command instanceof KnownFieldsOnly.Check;
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

    private boolean someoneActs() {
        return engine.getIdentityService().getCurrentAuthentication() != null;
    }
}
