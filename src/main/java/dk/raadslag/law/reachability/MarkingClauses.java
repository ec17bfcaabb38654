package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import dk.raadslag.law.model.Elements;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** The clauses for the marking of a running case: they replace the start events as the origin of all tokens. */
final class MarkingClauses {

    private final FactNumbers facts;
    private final HornClauses clauses;

    MarkingClauses(FactNumbers facts, HornClauses clauses) {
        this.facts = facts;
        this.clauses = clauses;
    }

    void add(InstanceMarking instance) {
        clauses.add(facts.entered(instance.process()));
        instance.scopes().forEach(this::addScope);
        instance.calls()
                .forEach((call, called) -> called.forEach(
                        other -> clauses.add(facts.left(call), facts.entered(call), facts.completed(other.process()))));
        // The marking does not show what has completed, so any compensation handler may run.
        Elements.in(instance.process()).stream()
                .filter(element -> element.findCompensationHandler() != null)
                .forEach(element -> clauses.add(facts.entered(element.findCompensationHandler())));
    }

    private void addScope(InstanceMarking.Scope scope) {
        scope.active().forEach(this::addToken);
        IntStream tokens = scope.active().stream().mapToInt(facts::terminates);
        int[] allTerminate = IntStream.concat(IntStream.of(facts.someTokenEnded(scope.scope())), tokens)
                .toArray();
        clauses.add(facts.completed(scope.scope()), allTerminate);
    }

    /** A token at a join is one of several that it waits for: the join opens when any further one arrives. */
    private void addToken(ActivityImpl element) {
        if (ActivityTraits.isParallelJoin(element)) {
            element.getIncomingTransitions()
                    .forEach(flow -> clauses.add(facts.entered(element), facts.left(ActivityTraits.source(flow))));
        } else {
            clauses.add(facts.entered(element));
        }
    }
}
