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
 * Decides whether a sequence flow can deliver two tokens to a parallel join, that is, whether it can lack safeness because of a lack
 * of synchronisation upstream. Two tokens of one scope descend from one, so somewhere upstream a fork put both in the world and both
 * of its branches lead to the flow, or an event that does not interrupt fired twice; or the marking has two tokens upstream already.
 */
final class TokenDuplication {

    private final FactNumbers facts;
    private final LeastModel model;
    private final List<InstanceMarking> markings;
    private final FlowGraph graph;
    private final SearchBudget budget;

    TokenDuplication(
            FactNumbers facts, LeastModel model, List<InstanceMarking> markings, FlowGraph graph, SearchBudget budget) {
        this.facts = facts;
        this.model = model;
        this.markings = markings;
        this.graph = graph;
        this.budget = budget;
    }

    /** True if the flow to a join can deliver two tokens in the model derived so far. */
    boolean isPossibleOn(PvmTransition flow) {
        return graph.edge(flow).filter(last -> isPossibleOn(last, flow)).isPresent();
    }

    private boolean isPossibleOn(FlowEdge last, PvmTransition flow) {
        Set<FlowEdge> edges = new HashSet<>(Set.of(last));
        Set<FlowNode> nodes = new HashSet<>(Set.of(last.from()));
        Deque<FlowNode> worklist = new ArrayDeque<>(nodes);
        while (!worklist.isEmpty()) {
            for (FlowEdge edge : worklist.remove().in()) {
                budget.spend(flow);
                if (canBeTaken(edge) && edges.add(edge) && nodes.add(edge.from())) {
                    worklist.add(edge.from());
                }
            }
        }
        return edges.stream().anyMatch(FlowEdge::isUnbounded)
                || nodes.stream().anyMatch(node -> forks(node, edges, last))
                || markings.stream().anyMatch(instance -> instance.tokensAmong(elements(nodes)) > 1);
    }

    private boolean canBeTaken(FlowEdge edge) {
        return edge.sources().isEmpty()
                || edge.sources().stream().anyMatch(element -> model.holds(facts.left(element)));
    }

    /** True if two branches of the node are among the edges. An edge internal to a fork is a branch of it (rule M3). */
    private static boolean forks(FlowNode node, Set<FlowEdge> edges, FlowEdge last) {
        Set<FlowEdge> forked = node.forkedEdges();
        long branches = forked.stream().filter(edges::contains).count();
        boolean lastIsBranch = last.isInternal() && last.from() == node && !forked.isEmpty();
        return branches + (lastIsBranch ? 1 : 0) > 1;
    }

    private static Set<ActivityImpl> elements(Set<FlowNode> nodes) {
        Set<ActivityImpl> elements = Collections.newSetFromMap(new IdentityHashMap<>());
        nodes.forEach(node -> elements.add(node.element()));
        return elements;
    }
}
