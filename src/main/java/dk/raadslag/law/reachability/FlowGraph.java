package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The ways that lead to the joins of the models. It can be shrunk: whatever gives back at most one token for each that it takes,
 * such as a fork with its join, a choice or a loop, then takes up no room, because no two tokens come of it.
 */
final class FlowGraph {

    private final Map<PvmTransition, FlowEdge> arcs = new IdentityHashMap<>();
    private final Map<ActivityImpl, FlowNode> entries = new IdentityHashMap<>();
    private final List<FlowNode> nodes = new ArrayList<>();

    FlowGraph(List<ActivityImpl> elements) {
        Set<ActivityImpl> leading = leadingToJoins(elements);
        List<ActivityImpl> kept = elements.stream().filter(leading::contains).toList();
        kept.forEach(element -> entries.put(element, node(element, ActivityTraits.joins(element), true)));
        kept.forEach(this::addWays);
    }

    private void addWays(ActivityImpl element) {
        FlowNode entry = entries.get(element);
        if (ActivityTraits.isAttached(element)) {
            connect(entries.get(element.getEventScope()), entry, !ActivityTraits.interrupts(element), List.of());
        }
        List<PvmTransition> flows = ways(element).stream()
                .filter(flow -> entries.containsKey(ActivityTraits.target(flow)))
                .toList();
        if (!flows.isEmpty()) {
            FlowNode exit = node(element, false, ActivityTraits.chooses(element));
            connect(entry, exit, false, List.of());
            flows.forEach(flow ->
                    arcs.put(flow, connect(exit, entries.get(ActivityTraits.target(flow)), false, List.of(element))));
        }
    }

    /** The way that a flow to a join has become part of; none for a flow that the engine never takes. */
    Optional<FlowEdge> arc(PvmTransition flow) {
        return Optional.ofNullable(arcs.get(flow)).map(FlowEdge::now);
    }

    /** Takes out what makes no two tokens of one. */
    FlowGraph shrunk() {
        new GraphReduction(nodes).run();
        return this;
    }

    private FlowNode node(ActivityImpl element, boolean joins, boolean chooses) {
        FlowNode node = new FlowNode(element, joins, chooses);
        nodes.add(node);
        return node;
    }

    private static FlowEdge connect(FlowNode from, FlowNode to, boolean repeats, List<ActivityImpl> last) {
        FlowEdge arc = new FlowEdge(from, to, repeats, last);
        arc.attach();
        return arc;
    }

    private static List<PvmTransition> ways(ActivityImpl element) {
        return element.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior
                ? List.of()
                : ActivityTraits.flows(element);
    }

    private static Set<ActivityImpl> leadingToJoins(List<ActivityImpl> elements) {
        Set<ActivityImpl> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<ActivityImpl> open = new ArrayDeque<>();
        elements.stream().filter(ActivityTraits::joins).forEach(join -> {
            found.add(join);
            open.add(join);
        });
        while (!open.isEmpty()) {
            ActivityImpl element = open.remove();
            element.getIncomingTransitions().stream()
                    .map(flow -> (ActivityImpl) flow.getSource())
                    .filter(found::add)
                    .forEach(open::add);
            if (ActivityTraits.isAttached(element) && found.add((ActivityImpl) element.getEventScope())) {
                open.add((ActivityImpl) element.getEventScope());
            }
        }
        return found;
    }
}
