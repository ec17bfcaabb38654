package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import dk.raadslag.law.model.Elements;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Says in clauses where the tokens of a running case are. */
final class MarkingClauses {

    private final FactNumbers statements;
    private final HornClauses clauses;

    MarkingClauses(FactNumbers statements, HornClauses clauses) {
        this.statements = statements;
        this.clauses = clauses;
    }

    void add(InstanceMarking run) {
        clauses.add(statements.entered(run.process()));
        run.scopes().forEach(this::addScope);
        run.calls()
                .forEach((call, called) -> called.forEach(other -> clauses.add(
                        statements.left(call), statements.entered(call), statements.completed(other.process()))));
        // What has been done may be undone, whether or not it is still among the tokens.
        Elements.in(run.process()).stream()
                .filter(element -> element.findCompensationHandler() != null)
                .forEach(element -> clauses.add(statements.entered(element.findCompensationHandler())));
    }

    private void addScope(InstanceMarking.Scope scope) {
        scope.active().forEach(this::addToken);
        IntStream tokens = scope.active().stream().mapToInt(statements::vanishes);
        int[] allGone = IntStream.concat(IntStream.of(statements.ended(scope.scope())), tokens)
                .toArray();
        clauses.add(statements.completed(scope.scope()), allGone);
    }

    /** A token at a join waits for another one. */
    private void addToken(ActivityImpl element) {
        if (ActivityTraits.joins(element)) {
            element.getIncomingTransitions()
                    .forEach(flow ->
                            clauses.add(statements.entered(element), statements.left((ActivityImpl) flow.getSource())));
        } else {
            clauses.add(statements.entered(element));
        }
    }
}
