package dk.raadslag.law.guard;

import dk.raadslag.law.model.DeployedModels;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What a command of the engine has had in its hands. */
final class ChangedEntities {

    private final CommandContext context;

    ChangedEntities(CommandContext context) {
        this.context = context;
    }

    /** The keys of the processes whose models, instances or tasks were touched. */
    Set<String> processes() {
        Stream<String> ids = Stream.concat(
                executions().map(ExecutionEntity::getProcessDefinitionId),
                cached(TaskEntity.class).map(TaskEntity::getProcessDefinitionId).filter(id -> id != null));
        return Stream.concat(
                        ids.map(ChangedEntities::key),
                        cached(ProcessDefinitionEntity.class).map(ProcessDefinitionEntity::getKey))
                .collect(Collectors.toSet());
    }

    /** The ids of the process instances that began the touched cases. */
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

    private Stream<ExecutionEntity> executions() {
        return cached(ExecutionEntity.class);
    }

    private <E extends DbEntity> Stream<E> cached(Class<E> type) {
        return context.getDbEntityManager().getCachedEntitiesByType(type).stream();
    }

    private static String key(String definitionId) {
        return DeployedModels.version(definitionId).getKey();
    }
}
