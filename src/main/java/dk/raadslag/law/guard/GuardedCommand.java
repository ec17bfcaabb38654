package dk.raadslag.law.guard;

import dk.raadslag.refusal.Refusal;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Runs a command between the checks of its rules, in the same transaction. The first rule that refuses is the one that is reported.
 * {@link LawfulPosition} is therefore the first rule: it names the paragraph of the act that would be reached too early. If the command
 * itself fails, a rule that would have refused it is reported instead of the engine's failure.
 */
final class GuardedCommand<T> implements Command<T> {

    private final Command<T> command;
    private final List<Rule> rules;

    GuardedCommand(Command<T> command, List<Rule> rules) {
        this.command = command;
        this.rules = rules;
    }

    @Override
    public T execute(CommandContext context) {
        List<Rule.Check> checks =
                rules.stream().map(rule -> rule.before(context)).toList();
        try {
            T result = command.execute(context);
            checks.forEach(check -> check.after(result));
            return result;
        } catch (RuntimeException failure) {
            if (Refusal.in(failure).isEmpty()) {
                checks.forEach(Rule.Check::failed);
            }
            throw failure;
        }
    }
}
