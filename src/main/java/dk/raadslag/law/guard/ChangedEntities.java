package dk.raadslag.law.guard;

import dk.raadslag.law.model.DeployedModels;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationManager;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * The entities in the engine's first-level cache after a command. The cache does not tell what was written from what was only read, so
 * that reads count as changes: a rule that builds on this refuses more than it must, on purpose, and never less.
 */
final class ChangedEntities {

    private final CommandContext context;

    ChangedEntities(CommandContext context) {
        this.context = context;
    }

    /** The keys of the processes to which the entities belong. */
    Set<String> processes() {
        return context.getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
                .map(CachedDbEntity::getEntity)
                .flatMap(entity -> processOf(entity).stream())
                .collect(Collectors.toSet());
    }

    /** The ids of the process instances that began the cases. */
    Set<String> cases() {
        return executions().map(ExecutionEntity::getRootProcessInstanceId).collect(Collectors.toSet());
    }

    /** The keys of the processes of which an instance was ended other than by reaching an end. */
    Set<String> cancelled() {
        return executions()
                .filter(execution -> execution.isProcessInstanceExecution() && execution.isCanceled())
                .map(execution -> key(execution.getProcessDefinitionId()))
                .collect(Collectors.toSet());
    }

    /** Tells whether rows are changed by statements that do not show which. */
    boolean inBulk() {
        DbOperationManager operations = context.getDbEntityManager().getDbOperationManager();
        return !operations.bulkOperations.isEmpty() || !operations.bulkOperationsInsertionOrder.isEmpty();
    }

    /** The ids of the versions of processes that are deleted. */
    Set<String> deletedModels() {
        return context.getDbEntityManager().getDbOperationManager().bulkOperations.values().stream()
                .flatMap(Set::stream)
                .filter(operation -> operation.getStatement().equals("deleteProcessDefinitionsById"))
                .map(operation -> (String) operation.getParameter())
                .collect(Collectors.toSet());
    }

    private Stream<ExecutionEntity> executions() {
        return context.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream();
    }

    private static Optional<String> processOf(DbEntity entity) {
        return entity instanceof ProcessDefinitionEntity process
                ? Optional.of(process.getKey())
                : Optional.ofNullable(definitionOf(entity)).map(ChangedEntities::key);
    }

    private static @Nullable String definitionOf(DbEntity entity) {
        if (entity instanceof ExecutionEntity execution) {
            return execution.getProcessDefinitionId();
        }
        if (entity instanceof TaskEntity task) {
            return task.getProcessDefinitionId();
        }
        if (entity instanceof JobEntity job) {
            return job.getProcessDefinitionId();
        }
        if (entity instanceof VariableInstanceEntity variable) {
            return variable.getProcessDefinitionId();
        }
        if (entity instanceof IncidentEntity incident) {
            return incident.getProcessDefinitionId();
        }
        return entity instanceof HistoryEvent event ? event.getProcessDefinitionId() : null;
    }

    private static String key(String definitionId) {
        return DeployedModels.version(definitionId).getKey();
    }
}
