package dk.raadslag.law.guard;

import dk.raadslag.engine.command.CommandKind;
import dk.raadslag.engine.command.CommandKinds;
import dk.raadslag.law.LawTable;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Guards the engine's commands by their kind. A command from outside that is of no known kind must not touch a case. What the program's
 * own steps do within another command is guarded only where it moves a case.
 */
final class GuardInterceptor extends CommandInterceptor {

    private final LawTable table;
    private final CommandKinds kinds;

    GuardInterceptor(LawTable table, CommandKinds kinds) {
        this.table = table;
        this.kinds = kinds;
    }

    @Override
    public <T> T execute(Command<T> command) {
        List<Rule> rules = rules(command, kinds.of(command), Context.getCommandContext() == null);
        return next.execute(rules.isEmpty() ? command : new GuardedCommand<>(command, rules));
    }

    private List<Rule> rules(Command<?> command, CommandKind kind, boolean isFromOutside) {
        List<Rule> ofMoves = switch (kind) {
            case MODIFICATION -> List.of(new LawfulPosition(table), new BackwardMoveRule(command, table));
            case MIGRATION -> List.of(new LawfulPosition(table), MigrationRule.of(command, table));
            case START_AT_ELEMENT -> List.of(new LawfulPosition(table), new StartRule(table));
            case START -> isFromOutside ? List.of(new StartRule(table)) : List.of();
            case JOB_EXECUTION -> List.of(new BatchJobRule(table));
            default -> List.of();
        };
        return isFromOutside
                ? Stream.concat(ofMoves.stream(), forbidden(command, kind)).toList()
                : ofMoves;
    }

    private Stream<Rule> forbidden(Command<?> command, CommandKind kind) {
        Stream<Rule> rules =
                ForbiddenCommand.of(kind, command).stream().map(forbidden -> new ForbiddenRule(forbidden, table));
        return kind == CommandKind.MODEL_DELETION ? Stream.concat(rules, Stream.of(new SuccessorRule(table))) : rules;
    }
}
