package dk.raadslag.law.guard;

import static java.util.Collections.disjoint;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.gate.Gate;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.law.model.Elements;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Holds what is done to cases from outside their tasks against the law, in the same transaction: a move must leave the case where it
 * can only go on lawfully, and the side doors are closed. The law's own paragraph is named first.
 */
final class GuardedCommand<T> implements Command<T> {

    private static final int MOST_IN_ONE_ANSWER = 3;

    private static final Set<Class<?>> MOVES = Set.of(
            ModifyProcessInstanceCmd.class,
            ProcessInstanceModificationCmd.class,
            MigrateProcessInstanceCmd.class,
            StartProcessInstanceAtActivitiesCmd.class);

    private static final Set<Class<?>> STARTS = Set.of(StartProcessInstanceCmd.class, SubmitStartFormCmd.class);

    private final Command<T> command;
    private final LawTable table;
    private final Optional<ForbiddenCommand> door;
    private final boolean moves;
    private final boolean starts;
    private final MigrationPlan plan;
    private Set<String> closed;
    private Set<String> jobs;
    private List<BackwardMoveRule> steps;

    GuardedCommand(Command<T> command, LawTable table) {
        this.command = command;
        this.table = table;
        // What the program's own steps do inside a command of the engine is theirs to answer for.
        boolean fromOutside = Context.getCommandContext() == null;
        door = fromOutside ? ForbiddenCommand.openedBy(command) : Optional.empty();
        moves = MOVES.contains(command.getClass());
        starts = fromOutside && STARTS.contains(command.getClass())
                || command instanceof StartProcessInstanceAtActivitiesCmd;
        plan = MigrationRule.planOf(command);
    }

    boolean couldGetRoundTheLaw() {
        return door.isPresent() || moves || starts || plan != null || command instanceof ExecuteJobsCmd;
    }

    @Override
    public T execute(CommandContext context) {
        prepare(context);
        try {
            T result = command.execute(context);
            check(result, context);
            return result;
        } catch (RuntimeException failure) {
            if (Refusal.in(failure).isEmpty()) {
                steps.forEach(BackwardMoveRule::checkAim);
                closeDoor(context);
            }
            throw failure;
        }
    }

    private void prepare(CommandContext context) {
        door.filter(ForbiddenCommand::isWalledUp).ifPresent(wall -> Require.that(false, wall.sentence()));
        closed = door.filter(ForbiddenCommand.MODELS::equals).isPresent() ? relatives() : table.processes();
        if (plan != null) {
            new MigrationRule(table).checkProcess(plan);
        }
        jobs = JobsToDelete.processes(command, context);
        steps = BackwardMoveRule.by(command, context, table);
    }

    private void check(T result, CommandContext context) {
        if (moves) {
            checkMoved(context);
        }
        steps.forEach(BackwardMoveRule::check);
        if (plan != null) {
            new MigrationRule(table).checkSteps(plan, MigrationRule.skips(command));
        }
        if (starts) {
            checkStart((ProcessInstance) result);
        }
        if (context.getCurrentJob() != null) {
            checkBatch(context.getCurrentJob().getJobHandlerType(), context);
        }
        closeDoor(context);
    }

    private void closeDoor(CommandContext context) {
        door.ifPresent(opened -> refuse(opened, closed, context));
    }

    private void refuse(ForbiddenCommand opened, Set<String> processes, CommandContext context) {
        Require.that(
                disjoint(processes, jobs) && disjoint(processes, new ChangedEntities(context).processes()),
                opened.sentence());
    }

    /** The processes with which the law has to do, looked up apart so that they do not count as touched. */
    private Set<String> relatives() {
        return Context.getProcessEngineConfiguration()
                .getCommandExecutorTxRequiresNew()
                .execute(apart -> new Gate(table)
                        .ofTheLaw(new DeployedModels().withRunning(List.of())).all().stream()
                                .map(ProcessDefinitionEntity::getKey)
                                .collect(Collectors.toSet()));
    }

    private void checkBatch(String type, CommandContext context) {
        ForbiddenCommand.openedByBatch(type).ifPresent(opened -> refuse(opened, table.processes(), context));
        if (Batch.TYPE_PROCESS_INSTANCE_MIGRATION.equals(type)) {
            checkMoved(context);
        }
    }

    private void checkStart(ProcessInstance started) {
        ProcessDefinitionEntity process = DeployedModels.version(started.getProcessDefinitionId());
        Require.that(
                process.isStartableInTasklist() || !table.processes().contains(process.getKey()),
                "%s kan ikke begynde for sig selv, men kun som et trin i en sag (§§ 7-13)."
                        .formatted(Elements.label(process)));
    }

    /** A case must stand where it can only go on lawfully, and may not be ended by taking it off its last step. */
    private void checkMoved(CommandContext context) {
        ChangedEntities touched = new ChangedEntities(context);
        Require.that(disjoint(table.processes(), touched.cancelled()), ForbiddenCommand.DELETION.sentence());
        List<String> objections = touched.cases().stream()
                .flatMap(root -> new LookAhead(table, context, root).objections().stream())
                .sorted(Comparator.comparingInt(objection -> objection.path().size()))
                .map(Violation::inWords)
                .distinct()
                .limit(MOST_IN_ONE_ANSWER)
                .toList();
        Require.that(objections.isEmpty(), "Sagen kan ikke flyttes dertil. " + String.join("\n", objections));
    }
}
