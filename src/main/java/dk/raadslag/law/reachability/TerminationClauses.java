package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The clauses for {@link Fact.Kind#TERMINATES}. A scope completes only when all its tokens are consumed, so where the flow forks,
 * every branch must be able to terminate.
 */
final class TerminationClauses {

    private final FactNumbers facts;
    private final HornClauses clauses;

    TerminationClauses(FactNumbers facts, HornClauses clauses) {
        this.facts = facts;
        this.clauses = clauses;
    }

    void add(ActivityImpl activity) {
        int terminates = facts.terminates(activity);
        if (ActivityTraits.isAttached(activity) && ActivityTraits.isInterrupting(activity)) {
            clauses.add(facts.terminates(activity.getEventScope()), facts.entered(activity), terminates);
        }
        if (activity.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
            return;
        }
        List<PvmTransition> flows = ActivityTraits.outgoingFlows(activity);
        List<PvmTransition> always = flows.stream()
                .filter(flow -> ActivityTraits.isUnconditional(activity, flow))
                .toList();
        if (flows.isEmpty()) {
            clauses.add(terminates, facts.left(activity));
        } else if (always.isEmpty() || ActivityTraits.isExclusiveGateway(activity)) {
            flows.forEach(flow -> addSplit(activity, List.of(flow)));
        } else {
            addSplit(activity, always);
        }
    }

    private void addSplit(ActivityImpl activity, List<PvmTransition> forked) {
        IntStream targets = forked.stream().mapToInt(flow -> facts.terminates(ActivityTraits.target(flow)));
        int[] body =
                IntStream.concat(IntStream.of(facts.left(activity)), targets).toArray();
        clauses.add(facts.terminates(activity), body);
    }
}
