package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.model.DeployedModels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * A token of a case only goes back: to a task that the same process instance has had before, in the place of something that is open
 * now.
 */
final class BackwardMoveRule implements Rule {

    private final Command<?> command;
    private final LawTable table;

    BackwardMoveRule(Command<?> command, LawTable table) {
        this.command = command;
        this.table = table;
    }

    @Override
    public Check before(CommandContext context) {
        return new Moves(ModificationInstructions.of(command).stream()
                .flatMap(moves -> moves.processInstanceIds().stream()
                        .filter(id -> isLawful(context, id))
                        .map(id -> new BackwardMove(context, id, moves)))
                .toList());
    }

    private boolean isLawful(CommandContext context, @Nullable String processInstanceId) {
        return Optional.ofNullable(processInstanceId)
                .map(context.getExecutionManager()::findExecutionById)
                .map(ExecutionEntity::getProcessDefinitionId)
                .map(id -> DeployedModels.version(id).getKey())
                .filter(key -> new LawProcesses(table).include(Set.of(key)))
                .isPresent();
    }

    private record Moves(List<BackwardMove> moves) implements Check {

        @Override
        public void after(@Nullable Object result) {
            moves.forEach(BackwardMove::check);
        }

        @Override
        public void failed() {
            moves.forEach(BackwardMove::checkAim);
        }
    }
}
