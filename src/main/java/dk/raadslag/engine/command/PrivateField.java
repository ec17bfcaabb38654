package dk.raadslag.engine.command;

import java.lang.reflect.Field;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.util.ReflectionUtils;

/** The private fields of the engine's commands and questions that Rådslag reads. The program does not start without any of them. */
public enum PrivateField {
    CLAIMED_TASK(ClaimTaskCmd.class, "taskId", String.class),
    CLAIMING_USER(ClaimTaskCmd.class, "userId", String.class),
    ASSIGNED_TASK(AbstractSetTaskPropertyCmd.class, "taskId", String.class),
    ASSIGNED_USER(AbstractAddIdentityLinkCmd.class, "userId", String.class),
    TASK_OF_REMOVED_ROLE(DeleteIdentityLinkCmd.class, "taskId", String.class),
    REMOVED_ROLE(DeleteIdentityLinkCmd.class, "groupId", String.class),
    SAVED_TASK(SaveTaskCmd.class, "task", TaskEntity.class),
    SUBMITTED_TASK(SubmitTaskFormCmd.class, "taskId", String.class),
    COMPLETED_TASK(CompleteTaskCmd.class, "taskId", String.class),
    NEW_TRIES(SetJobRetriesCmd.class, "retries", int.class),
    MOVES_DUE_DATE(SetJobRetriesCmd.class, "isDueDateSet", boolean.class),
    SAVED_USER(SaveUserCmd.class, "user", User.class),
    CHECKED_ACCOUNT(CheckPassword.class, "userId", String.class),
    MODIFICATION(ModifyProcessInstanceCmd.class, "builder", ProcessInstanceModificationBuilderImpl.class),
    MODIFICATIONS(AbstractModificationCmd.class, "builder", ModificationBuilderImpl.class),
    MIGRATION(AbstractMigrationCmd.class, "executionBuilder", MigrationPlanExecutionBuilderImpl.class),
    INCIDENT_TYPE_AT_STEPS(ActivityStatisticsQueryImpl.class, "includeIncidentsForType", String.class),
    INCIDENT_TYPE_OF_PROCESSES(ProcessDefinitionStatisticsQueryImpl.class, "includeIncidentsForType", String.class),
    ROOT_INCIDENTS(ProcessDefinitionStatisticsQueryImpl.class, "includeRootIncidents", boolean.class);

    private final Field field;

    PrivateField(Class<?> owner, String name, Class<?> type) {
        Field found = ReflectionUtils.findField(owner, name);
        if (found == null || !type.isAssignableFrom(found.getType())) {
            throw new IllegalStateException("No field %s %s in %s".formatted(type.getName(), name, owner.getName()));
        }
        found.setAccessible(true);
        this.field = found;
    }

    /** The value of the field, which must have one. */
    public <T> T of(Object command) {
        return Objects.requireNonNull(this.<T>find(command).orElse(null), this::name);
    }

    /** The value of the field, if it has one. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Object command) {
        return Optional.ofNullable((T) ReflectionUtils.getField(field, command));
    }
}
