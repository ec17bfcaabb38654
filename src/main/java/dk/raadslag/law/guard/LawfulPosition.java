package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.refusal.Require;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** A moved case must be where it can only go on lawfully, and is not ended by cancelling its last step. */
final class LawfulPosition implements Rule {

    private static final int MOST_IN_ONE_REFUSAL = 3;

    private final LawTable table;

    LawfulPosition(LawTable table) {
        this.table = table;
    }

    @Override
    public Check before(CommandContext context) {
        return result -> check(context);
    }

    void check(CommandContext context) {
        ChangedEntities changed = new ChangedEntities(context);
        Require.that(
                !new LawProcesses(table).include(changed.cancelled()), ForbiddenCommand.INSTANCE_DELETION.sentence());
        List<String> violations = changed.cases().stream()
                .flatMap(root -> new LookAhead(table, context, root).objections().stream())
                .sorted(Comparator.comparingInt(violation -> violation.path().size()))
                .map(Violation::inWords)
                .distinct()
                .limit(MOST_IN_ONE_REFUSAL)
                .toList();
        Require.that(violations.isEmpty(), "Sagen kan ikke flyttes dertil. " + String.join("\n", violations));
    }
}
