package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The part of the workflow graph upstream of parallel joins. Each element has an entry node, where tokens arrive, and an exit node,
 * where they leave by sequence flows; an edge between the two; and an edge to the entry of each event attached to it.
 */
final class FlowGraph {

    private final IdentityHashMap<PvmTransition, FlowEdge> edges = new IdentityHashMap<>();
    private final IdentityHashMap<ActivityImpl, FlowNode> entries = new IdentityHashMap<>();
    private final List<FlowNode> nodes = new ArrayList<>();

    FlowGraph(List<ActivityImpl> elements) {
        Set<ActivityImpl> upstream = upstreamOfJoins(elements);
        List<ActivityImpl> kept = elements.stream().filter(upstream::contains).toList();
        kept.forEach(element -> entries.put(element, addNode(element, ActivityTraits.isParallelJoin(element), true)));
        kept.forEach(this::addEdges);
    }

    private void addEdges(ActivityImpl element) {
        FlowNode entry = entry(element);
        if (ActivityTraits.isAttached(element)) {
            FlowNode host = entry((ActivityImpl) element.getEventScope());
            connect(host, entry, !ActivityTraits.isInterrupting(element), List.of());
        }
        List<PvmTransition> flows = takenFlows(element).stream()
                .filter(flow -> entries.containsKey(ActivityTraits.target(flow)))
                .toList();
        if (!flows.isEmpty()) {
            FlowNode exit = addNode(element, false, ActivityTraits.isExclusiveGateway(element));
            connect(entry, exit, false, List.of());
            flows.forEach(flow ->
                    edges.put(flow, connect(exit, entry(ActivityTraits.target(flow)), false, List.of(element))));
        }
    }

    /** The edge that stands for a flow to a join; none for a flow that the engine never takes. */
    Optional<FlowEdge> edge(PvmTransition flow) {
        return Optional.ofNullable(edges.get(flow)).map(FlowEdge::representative);
    }

    /** Reduces the graph in place. */
    FlowGraph reduced() {
        new GraphReduction(nodes).run();
        return this;
    }

    private FlowNode entry(ActivityImpl element) {
        return Objects.requireNonNull(entries.get(element));
    }

    private FlowNode addNode(ActivityImpl element, boolean andJoin, boolean xorSplit) {
        FlowNode node = new FlowNode(element, andJoin, xorSplit);
        nodes.add(node);
        return node;
    }

    private static FlowEdge connect(FlowNode from, FlowNode to, boolean unbounded, List<ActivityImpl> sources) {
        FlowEdge edge = new FlowEdge(from, to, unbounded, sources);
        edge.attach();
        return edge;
    }

    private static List<PvmTransition> takenFlows(ActivityImpl element) {
        return element.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior
                ? List.of()
                : ActivityTraits.outgoingFlows(element);
    }

    private static Set<ActivityImpl> upstreamOfJoins(List<ActivityImpl> elements) {
        Set<ActivityImpl> found = Collections.newSetFromMap(new IdentityHashMap<>());
        elements.stream().filter(ActivityTraits::isParallelJoin).forEach(found::add);
        Deque<ActivityImpl> worklist = new ArrayDeque<>(found);
        while (!worklist.isEmpty()) {
            ActivityImpl element = worklist.remove();
            element.getIncomingTransitions().stream()
                    .map(ActivityTraits::source)
                    .filter(found::add)
                    .forEach(worklist::add);
            if (ActivityTraits.isAttached(element) && found.add((ActivityImpl) element.getEventScope())) {
                worklist.add((ActivityImpl) element.getEventScope());
            }
        }
        return found;
    }
}
