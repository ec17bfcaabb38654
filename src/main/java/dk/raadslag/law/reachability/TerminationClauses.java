package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Says in clauses when a token, and all that come from it, can be gone. A scope ends only when all its tokens are gone, so
 * where the flow splits, every branch must be able to end.
 */
final class TerminationClauses {

    private final FactNumbers statements;
    private final HornClauses clauses;

    TerminationClauses(FactNumbers statements, HornClauses clauses) {
        this.statements = statements;
        this.clauses = clauses;
    }

    void add(ActivityImpl activity) {
        int vanishes = statements.vanishes(activity);
        if (ActivityTraits.isAttached(activity) && ActivityTraits.interrupts(activity)) {
            clauses.add(statements.vanishes(activity.getEventScope()), statements.entered(activity), vanishes);
        }
        if (activity.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
            return;
        }
        List<PvmTransition> flows = ActivityTraits.flows(activity);
        List<PvmTransition> always = flows.stream()
                .filter(flow -> ActivityTraits.isUnconditional(activity, flow))
                .toList();
        if (flows.isEmpty()) {
            clauses.add(vanishes, statements.left(activity));
        } else if (always.isEmpty() || ActivityTraits.chooses(activity)) {
            flows.forEach(flow -> addSplit(activity, List.of(flow)));
        } else {
            addSplit(activity, always);
        }
    }

    private void addSplit(ActivityImpl activity, List<PvmTransition> together) {
        IntStream targets = together.stream().mapToInt(flow -> statements.vanishes(ActivityTraits.target(flow)));
        int[] body = IntStream.concat(IntStream.of(statements.left(activity)), targets)
                .toArray();
        clauses.add(statements.vanishes(activity), body);
    }
}
