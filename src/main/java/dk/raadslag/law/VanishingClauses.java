package dk.raadslag.law;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Says in clauses when a token, and all that come from it, can be gone. A scope ends only when all its tokens are gone, so
 * where the flow splits, every branch must be able to end.
 */
final class VanishingClauses {

    private final Statements statements;
    private final Clauses clauses;

    VanishingClauses(Statements statements, Clauses clauses) {
        this.statements = statements;
        this.clauses = clauses;
    }

    void add(ActivityImpl activity) {
        int vanishes = statements.vanishes(activity);
        if (Traits.isAttached(activity) && Traits.interrupts(activity)) {
            clauses.add(statements.vanishes(activity.getEventScope()), statements.entered(activity), vanishes);
        }
        if (activity.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
            return;
        }
        List<PvmTransition> flows = Traits.flows(activity);
        List<PvmTransition> always = flows.stream()
                .filter(flow -> Traits.isUnconditional(activity, flow))
                .toList();
        if (flows.isEmpty()) {
            clauses.add(vanishes, statements.left(activity));
        } else if (always.isEmpty() || Traits.chooses(activity)) {
            flows.forEach(flow -> addSplit(activity, List.of(flow)));
        } else {
            addSplit(activity, always);
        }
    }

    private void addSplit(ActivityImpl activity, List<PvmTransition> together) {
        IntStream targets = together.stream().mapToInt(flow -> statements.vanishes(Traits.target(flow)));
        int[] body = IntStream.concat(IntStream.of(statements.left(activity)), targets)
                .toArray();
        clauses.add(statements.vanishes(activity), body);
    }
}
