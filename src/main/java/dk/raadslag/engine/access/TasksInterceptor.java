package dk.raadslag.engine.access;

import dk.raadslag.engine.PrivateFields;
import dk.raadslag.refusal.Require;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A person takes a task for himself and gives back his own, nobody else's; and no task of a case goes away with another task, which is
 * what the engine does to the children of a task.
 */
public class TasksInterceptor extends CommandInterceptor {

    private final IdentityService identityService;

    public TasksInterceptor(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean ours = command instanceof ClaimTaskCmd
                || command instanceof AssignTaskCmd
                || command instanceof SaveTaskCmd
                || command instanceof DeleteTaskCmd;
        return ours && Context.getCommandContext() == null
                ? next.execute(context -> checked(command, context))
                : next.execute(command);
    }

    private <T> T checked(Command<T> command, CommandContext context) {
        if (command instanceof ClaimTaskCmd) {
            checkClaim(command, context);
        }
        if (command instanceof SaveTaskCmd) {
            TaskEntity task = (TaskEntity) field(command, "task");
            Require.that(
                    task == null || task.getExecutionId() == null || task.getParentTaskId() == null,
                    "En opgave i en sag kan ikke høre under en anden opgave.");
        }
        if (command instanceof AssignTaskCmd && givesBackOwn(command, context)) {
            return context.runWithoutAuthorization(() -> command.execute(context));
        }
        T result = command.execute(context);
        if (command instanceof DeleteTaskCmd) {
            checkDeleted(context);
        }
        return result;
    }

    private void checkClaim(Command<?> claim, CommandContext context) {
        Optional<SignedIn> person = SignedIn.now(identityService);
        if (person.isPresent() && !person.get().isAdministrator()) {
            Require.that(
                    person.get().userId().equals(field(claim, "userId")) || givesBackOwn(claim, context),
                    "Du kan kun tage en opgave til dig selv og kun lægge din egen tilbage.");
        }
    }

    private boolean givesBackOwn(Command<?> command, CommandContext context) {
        Optional<SignedIn> person = SignedIn.now(identityService);
        Object taskId = field(command, "taskId");
        if (person.isEmpty() || taskId == null || field(command, "userId") != null) {
            return false;
        }
        TaskEntity task = context.getTaskManager().findTaskById(taskId.toString());
        return task != null && person.get().userId().equals(task.getAssignee());
    }

    private static void checkDeleted(CommandContext context) {
        Require.that(
                context.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                        .noneMatch(task -> task.isDeleted() && task.getExecutionId() != null),
                "En opgave i en sag kan ikke slettes (§§ 7-13).");
    }

    private static Object field(Command<?> command, String name) {
        return PrivateFields.of(command, name);
    }
}
