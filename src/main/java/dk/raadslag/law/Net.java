package dk.raadslag.law;

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
final class Net {

    private final Map<PvmTransition, NetArc> arcs = new IdentityHashMap<>();
    private final Map<ActivityImpl, NetNode> entries = new IdentityHashMap<>();
    private final List<NetNode> nodes = new ArrayList<>();

    Net(List<ActivityImpl> elements) {
        Set<ActivityImpl> leading = leadingToJoins(elements);
        List<ActivityImpl> kept = elements.stream().filter(leading::contains).toList();
        kept.forEach(element -> entries.put(element, node(element, Traits.joins(element), true)));
        kept.forEach(this::addWays);
    }

    private void addWays(ActivityImpl element) {
        NetNode entry = entries.get(element);
        if (Traits.isAttached(element)) {
            connect(entries.get(element.getEventScope()), entry, !Traits.interrupts(element), List.of());
        }
        List<PvmTransition> flows = ways(element).stream()
                .filter(flow -> entries.containsKey(Traits.target(flow)))
                .toList();
        if (!flows.isEmpty()) {
            NetNode exit = node(element, false, Traits.chooses(element));
            connect(entry, exit, false, List.of());
            flows.forEach(
                    flow -> arcs.put(flow, connect(exit, entries.get(Traits.target(flow)), false, List.of(element))));
        }
    }

    /** The way that a flow to a join has become part of; none for a flow that the engine never takes. */
    Optional<NetArc> arc(PvmTransition flow) {
        return Optional.ofNullable(arcs.get(flow)).map(NetArc::now);
    }

    /** Takes out what makes no two tokens of one. */
    Net shrunk() {
        new NetShrinking(nodes).run();
        return this;
    }

    private NetNode node(ActivityImpl element, boolean joins, boolean chooses) {
        NetNode node = new NetNode(element, joins, chooses);
        nodes.add(node);
        return node;
    }

    private static NetArc connect(NetNode from, NetNode to, boolean repeats, List<ActivityImpl> last) {
        NetArc arc = new NetArc(from, to, repeats, last);
        arc.attach();
        return arc;
    }

    private static List<PvmTransition> ways(ActivityImpl element) {
        return element.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior
                ? List.of()
                : Traits.flows(element);
    }

    private static Set<ActivityImpl> leadingToJoins(List<ActivityImpl> elements) {
        Set<ActivityImpl> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<ActivityImpl> open = new ArrayDeque<>();
        elements.stream().filter(Traits::joins).forEach(join -> {
            found.add(join);
            open.add(join);
        });
        while (!open.isEmpty()) {
            ActivityImpl element = open.remove();
            element.getIncomingTransitions().stream()
                    .map(flow -> (ActivityImpl) flow.getSource())
                    .filter(found::add)
                    .forEach(open::add);
            if (Traits.isAttached(element) && found.add((ActivityImpl) element.getEventScope())) {
                open.add((ActivityImpl) element.getEventScope());
            }
        }
        return found;
    }
}
