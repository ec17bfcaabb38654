package dk.raadslag.law;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Holds what is done to cases from outside their tasks against the law, in the same transaction: a move must leave the case where it
 * can only go on lawfully, and the side doors are closed.
 */
final class RunTimeGuard extends CommandInterceptor {

    private static final int MOST_IN_ONE_ANSWER = 3;

    private static final Set<Class<?>> MOVES = Set.of(
            ModifyProcessInstanceCmd.class,
            ProcessInstanceModificationCmd.class,
            MigrateProcessInstanceCmd.class,
            StartProcessInstanceAtActivitiesCmd.class);

    private final LawTable table;

    RunTimeGuard(LawTable table) {
        this.table = table;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // What the program's own steps do inside a command of the engine is theirs to answer for.
        boolean fromOutside = Context.getCommandContext() == null;
        Optional<SideDoor> door = fromOutside ? SideDoor.openedBy(command) : Optional.empty();
        boolean starts =
                fromOutside && (command instanceof StartProcessInstanceCmd || command instanceof SubmitStartFormCmd);
        boolean moves = MOVES.contains(command.getClass());
        if (door.isEmpty() && !starts && !moves && !(command instanceof ExecuteJobsCmd)) {
            return next.execute(command);
        }
        return next.execute(context -> {
            T result;
            try {
                result = command.execute(context);
            } catch (RuntimeException failed) {
                door.ifPresent(opened -> refuse(opened, context));
                throw failed;
            }
            door.ifPresent(opened -> refuse(opened, context));
            if (moves) {
                checkMoved(context);
            }
            if (starts || command instanceof StartProcessInstanceAtActivitiesCmd) {
                checkStart((ProcessInstance) result);
            }
            if (command instanceof ExecuteJobsCmd && context.getCurrentJob() != null) {
                checkBatch(context.getCurrentJob().getJobHandlerType(), context);
            }
            return result;
        });
    }

    private void checkBatch(String type, CommandContext context) {
        SideDoor.openedByBatch(type).ifPresent(opened -> refuse(opened, context));
        if (Batch.TYPE_PROCESS_INSTANCE_MIGRATION.equals(type)) {
            checkMoved(context);
        }
    }

    private void refuse(SideDoor door, CommandContext context) {
        Stream<String> touched = Stream.of(
                        cached(context, ProcessDefinitionEntity.class).map(ProcessDefinitionEntity::getKey),
                        cached(context, ExecutionEntity.class)
                                .map(execution -> key(execution.getProcessDefinitionId())),
                        cached(context, TaskEntity.class)
                                .filter(task -> task.getProcessDefinitionId() != null)
                                .map(task -> key(task.getProcessDefinitionId())))
                .flatMap(keys -> keys);
        Demand.that(touched.noneMatch(table.processes()::contains), door.sentence());
    }

    private void checkStart(ProcessInstance started) {
        ProcessDefinitionEntity process = ModelsInForce.version(started.getProcessDefinitionId());
        Demand.that(
                process.isStartableInTasklist() || !table.processes().contains(process.getKey()),
                "%s kan ikke begynde for sig selv, men kun som et trin i en sag (§§ 7-13)."
                        .formatted(Elements.label(process)));
    }

    /** A case must stand where it can only go on lawfully, and may not be ended by taking it off its last step. */
    private void checkMoved(CommandContext context) {
        boolean taken = cached(context, ExecutionEntity.class)
                .filter(execution -> execution.isProcessInstanceExecution() && execution.isCanceled())
                .anyMatch(execution -> table.processes().contains(key(execution.getProcessDefinitionId())));
        Demand.that(!taken, SideDoor.DELETION.sentence());
        Set<String> cases = cached(context, ExecutionEntity.class)
                .map(ExecutionEntity::getRootProcessInstanceId)
                .collect(Collectors.toSet());
        List<String> objections = cases.stream()
                .flatMap(root -> new Standing(table, context, root).objections().stream())
                .sorted(Comparator.comparingInt(objection -> objection.path().size()))
                .map(Objection::inWords)
                .distinct()
                .limit(MOST_IN_ONE_ANSWER)
                .toList();
        Demand.that(objections.isEmpty(), "Sagen kan ikke flyttes dertil. " + String.join("\n", objections));
    }

    private static <E extends DbEntity> Stream<E> cached(CommandContext context, Class<E> type) {
        return context.getDbEntityManager().getCachedEntitiesByType(type).stream();
    }

    private static String key(String definitionId) {
        return ModelsInForce.version(definitionId).getKey();
    }
}
