package dk.raadslag.engine.access;

import dk.raadslag.engine.command.CommandKind;
import dk.raadslag.engine.command.PrivateField;
import dk.raadslag.refusal.Require;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * A person takes tasks for themselves and gives back their own. Tasks of a case keep a role that does them, have no parent and are not
 * deleted: the engine deletes the children of a task with it.
 */
final class TaskAccess implements AccessRule {

    @Override
    public Set<CommandKind> kinds() {
        return Set.of(CommandKind.TASK_ASSIGNMENT);
    }

    @Override
    public <T> Command<T> checked(Command<T> command, CommandKind kind, Optional<SignedIn> person) {
        if (command instanceof ClaimTaskCmd claim) {
            return context -> {
                checkClaim(claim, person, context);
                return command.execute(context);
            };
        }
        if (command instanceof AssignTaskCmd assignment) {
            return context -> givesBackOwn(assignment, person, context)
                    ? context.runWithoutAuthorization(() -> command.execute(context))
                    : command.execute(context);
        }
        if (command instanceof SaveTaskCmd) {
            checkSaved(PrivateField.SAVED_TASK.find(command));
        }
        if (command instanceof DeleteGroupIdentityLinkCmd && person.isPresent()) {
            return context -> {
                checkKeepsRole(command, context);
                return command.execute(context);
            };
        }
        return command instanceof DeleteTaskCmd ? context -> deleted(command, context) : command;
    }

    private static void checkClaim(ClaimTaskCmd claim, Optional<SignedIn> person, CommandContext context) {
        boolean restricted = person.isPresent() && !person.get().isAdministrator();
        Require.that(
                !restricted || isForSelf(claim, person) || givesBackOwn(claim, person, context),
                "Du kan kun tage en opgave til dig selv og kun lægge din egen tilbage.");
    }

    private static boolean isForSelf(ClaimTaskCmd claim, Optional<SignedIn> person) {
        return person.map(SignedIn::userId).equals(PrivateField.CLAIMING_USER.find(claim));
    }

    private static boolean givesBackOwn(ClaimTaskCmd claim, Optional<SignedIn> person, CommandContext context) {
        return PrivateField.CLAIMING_USER.find(claim).isEmpty()
                && isOwn(PrivateField.CLAIMED_TASK.find(claim), person, context);
    }

    private static boolean givesBackOwn(AssignTaskCmd assignment, Optional<SignedIn> person, CommandContext context) {
        return PrivateField.ASSIGNED_USER.find(assignment).isEmpty()
                && isOwn(PrivateField.ASSIGNED_TASK.find(assignment), person, context);
    }

    private static boolean isOwn(Optional<String> taskId, Optional<SignedIn> person, CommandContext context) {
        return person.isPresent()
                && taskId.map(context.getTaskManager()::findTaskById)
                        .map(TaskEntity::getAssignee)
                        .equals(person.map(SignedIn::userId));
    }

    private static void checkSaved(Optional<TaskEntity> saved) {
        Require.that(
                saved.filter(task -> task.getExecutionId() != null && task.getParentTaskId() != null)
                        .isEmpty(),
                "En opgave i en sag kan ikke høre under en anden opgave.");
    }

    private static void checkKeepsRole(Command<?> removal, CommandContext context) {
        Optional<String> role = PrivateField.REMOVED_ROLE.find(removal);
        Require.that(
                PrivateField.TASK_OF_REMOVED_ROLE
                        .<String>find(removal)
                        .map(context.getTaskManager()::findTaskById)
                        .filter(task -> task.getExecutionId() != null)
                        .filter(task -> task.getCandidates().stream()
                                .map(IdentityLink::getGroupId)
                                .allMatch(group -> role.equals(Optional.ofNullable(group))))
                        .isEmpty(),
                "En opgave i en sag skal have en rolle, der kan løse den.");
    }

    private static <T> T deleted(Command<T> deletion, CommandContext context) {
        T result = deletion.execute(context);
        Require.that(
                context.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                        .noneMatch(task -> task.isDeleted() && task.getExecutionId() != null),
                "En opgave i en sag kan ikke slettes (§§ 7-13).");
        return result;
    }
}
