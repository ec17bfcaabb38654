package dk.raadslag.law.reachability;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Whether two tokens can wait at a join that came by the same flow. Either the case has two tokens before the flow already, or both
 * come from one, so that there must be an element where they parted and from which both ways lead to the flow.
 */
final class TokenDuplication {

    private final FactNumbers statements;
    private final LeastModel derivation;
    private final List<InstanceMarking> runs;
    private final FlowGraph net;

    TokenDuplication(FactNumbers statements, LeastModel derivation, List<InstanceMarking> runs, FlowGraph net) {
        this.statements = statements;
        this.derivation = derivation;
        this.runs = runs;
        this.net = net;
    }

    boolean arriveBy(PvmTransition flow) {
        return net.arc(flow).filter(this::arriveBy).isPresent();
    }

    private boolean arriveBy(FlowEdge last) {
        Set<FlowEdge> ways = new HashSet<>(Set.of(last));
        Set<FlowNode> nodes = new HashSet<>(Set.of(last.from()));
        Deque<FlowNode> open = new ArrayDeque<>(nodes);
        while (!open.isEmpty()) {
            for (FlowEdge way : open.remove().in()) {
                if (isOpen(way) && ways.add(way) && nodes.add(way.from())) {
                    open.add(way.from());
                }
            }
        }
        return ways.stream().anyMatch(FlowEdge::repeats)
                || nodes.stream().anyMatch(node -> parts(node, ways, last))
                || runs.stream().anyMatch(run -> run.tokensAmong(elements(nodes)) > 1);
    }

    private boolean isOpen(FlowEdge way) {
        return way.last().isEmpty()
                || way.last().stream().anyMatch(element -> derivation.holds(statements.left(element)));
    }

    private static boolean parts(FlowNode node, Set<FlowEdge> ways, FlowEdge last) {
        Set<FlowEdge> together = node.together();
        long taken = together.stream().filter(ways::contains).count();
        boolean alsoLast = last.isWithinNode() && last.from() == node && !together.isEmpty();
        return taken + (alsoLast ? 1 : 0) > 1;
    }

    private static Set<ActivityImpl> elements(Set<FlowNode> nodes) {
        Set<ActivityImpl> elements = Collections.newSetFromMap(new IdentityHashMap<>());
        nodes.forEach(node -> elements.add(node.element()));
        return elements;
    }
}
