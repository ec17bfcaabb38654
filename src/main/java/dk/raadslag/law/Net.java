package dk.raadslag.law;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The ways that lead to the joins of the models. It can be shrunk: whatever gives back at most one token for each that it takes,
 * such as a fork with its join, a choice or a loop, then takes up no room, because no two tokens come of it.
 */
final class Net {

    /** Where ways meet or part. */
    static final class Node {
        private final ActivityImpl element;
        private final Set<Arc> in = new LinkedHashSet<>();
        private final Set<Arc> out = new LinkedHashSet<>();
        private boolean joins;
        private boolean chooses;
        private Node unitedWith;
        private Arc liesOn;

        private Node(ActivityImpl element, boolean joins, boolean chooses) {
            this.element = element;
            this.joins = joins;
            this.chooses = chooses;
        }

        ActivityImpl element() {
            return element;
        }

        Set<Arc> in() {
            return in;
        }

        /** The ways that are all taken at once; none where one is chosen. */
        Set<Arc> together() {
            return chooses ? Set.of() : out;
        }

        private Node now() {
            Node node = this;
            while (node.unitedWith != null) {
                node = node.unitedWith;
            }
            if (node != this) {
                unitedWith = node;
            }
            return node;
        }
    }

    /** A way from one node to the next. */
    static final class Arc {
        private final boolean repeats;
        private final List<ActivityImpl> last = new ArrayList<>();
        private Node from;
        private Node to;
        private boolean withinNode;
        private Arc partOf;

        private Arc(Node from, Node to, boolean repeats) {
            this.from = from;
            this.to = to;
            this.repeats = repeats;
        }

        Node from() {
            return from.now();
        }

        /** Whether the way now runs within the node that it comes from. */
        boolean isWithinNode() {
            return withinNode;
        }

        /** Whether one token can send any number of tokens this way. */
        boolean repeats() {
            return repeats;
        }

        /** The elements of which one must have been left for the way to be open; none if it always is. */
        List<ActivityImpl> last() {
            return last;
        }

        private Arc now() {
            Arc arc = this;
            for (Arc next = this; next != null; next = arc.partOf != null ? arc.partOf : arc.around()) {
                arc = next;
            }
            if (arc != this) {
                partOf = arc;
            }
            return arc;
        }

        private Arc around() {
            return withinNode ? from.now().liesOn : null;
        }
    }

    private record Ends(Node from, Node to) {}

    private final Map<PvmTransition, Arc> arcs = new IdentityHashMap<>();
    private final Map<ActivityImpl, Node> entries = new IdentityHashMap<>();
    private final Map<Ends, Arc> between = new HashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();

    Net(List<ActivityImpl> elements) {
        Set<ActivityImpl> leading = leadingToJoins(elements);
        List<ActivityImpl> kept = elements.stream().filter(leading::contains).toList();
        kept.forEach(element -> entries.put(element, node(element, Traits.joins(element), true)));
        kept.forEach(this::addWays);
    }

    private void addWays(ActivityImpl element) {
        Node entry = entries.get(element);
        if (Traits.isAttached(element)) {
            connect(entries.get(element.getEventScope()), entry, !Traits.interrupts(element), List.of());
        }
        List<PvmTransition> flows = ways(element).stream()
                .filter(flow -> entries.containsKey(Traits.target(flow)))
                .toList();
        if (!flows.isEmpty()) {
            Node exit = node(element, false, Traits.chooses(element));
            connect(entry, exit, false, List.of());
            flows.forEach(
                    flow -> arcs.put(flow, connect(exit, entries.get(Traits.target(flow)), false, List.of(element))));
        }
    }

    /** The way that a flow to a join has become part of; none for a flow that the engine never takes. */
    Optional<Arc> arc(PvmTransition flow) {
        return Optional.ofNullable(arcs.get(flow)).map(Arc::now);
    }

    /** Takes out what makes no two tokens of one. */
    Net shrunk() {
        for (Node node : List.copyOf(open)) {
            List.copyOf(node.out).forEach(arc -> move(arc, node, arc.to));
        }
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (node.unitedWith == null && node.liesOn == null) {
                shrinkAt(node);
            }
        }
        return this;
    }

    private void shrinkAt(Node node) {
        Arc in = node.in.size() == 1 ? node.in.iterator().next() : null;
        Arc out = node.out.size() == 1 ? node.out.iterator().next() : null;
        if (in != null && out != null && in != out && !in.repeats) {
            takeOut(node, in, out);
        } else if (in != null && isOne(in)) {
            unite(in);
        } else if (out != null && isOne(out)) {
            unite(out);
        }
    }

    /** A node with one way in and one way out is no more than a part of its way. */
    private void takeOut(Node node, Arc in, Arc out) {
        remove(in);
        in.partOf = out;
        node.liesOn = out;
        move(out, in.from, out.to);
    }

    /** A choice after a choice, a meeting after a meeting, a choice where ways meet and a fork after a fork are one. */
    private boolean isOne(Arc arc) {
        Node from = arc.from;
        Node to = arc.to;
        if (from == to || arc.repeats) {
            return false;
        }
        boolean onlyWayIn = to.in.size() == 1;
        boolean onlyWayOut = from.out.size() == 1;
        return to.chooses && onlyWayIn && (onlyWayOut || from.chooses)
                || to.chooses && onlyWayOut && !from.in.isEmpty() && !from.joins && !to.joins
                || onlyWayIn && !onlyWayOut && !from.chooses && !to.chooses;
    }

    private void unite(Arc arc) {
        Node from = arc.from;
        Node to = arc.to;
        remove(arc);
        arc.withinNode = true;
        Node larger = size(from) < size(to) ? to : from;
        Node smaller = larger == to ? from : to;
        larger.joins = to.in.isEmpty() ? from.joins : to.joins;
        larger.chooses = to.chooses;
        smaller.unitedWith = larger;
        Stream.of(smaller.in, smaller.out)
                .flatMap(arcs -> List.copyOf(arcs).stream())
                .forEach(moved -> move(moved, moved.from, moved.to));
        open.add(larger);
    }

    private void move(Arc arc, Node from, Node to) {
        remove(arc);
        arc.from = from.now();
        arc.to = to.now();
        add(arc);
        open.add(arc.from);
        open.add(arc.to);
    }

    /** A second way between the same nodes brings nothing new if both fork and join, or choose and meet; nor does a way back to a choice. */
    private void add(Arc arc) {
        Node from = arc.from;
        Node to = arc.to;
        Arc other = between.get(new Ends(from, to));
        boolean returns = from == to && from.chooses && !from.joins && !arc.repeats;
        if (other != null && from.chooses != to.joins && !arc.repeats && !other.repeats) {
            arc.partOf = other;
            other.last.addAll(arc.last);
        } else if (returns) {
            arc.withinNode = true;
        } else {
            between.put(new Ends(from, to), arc);
            from.out.add(arc);
            to.in.add(arc);
        }
    }

    private void remove(Arc arc) {
        between.remove(new Ends(arc.from, arc.to), arc);
        arc.from.out.remove(arc);
        arc.to.in.remove(arc);
    }

    private static int size(Node node) {
        return node.in.size() + node.out.size();
    }

    private Node node(ActivityImpl element, boolean joins, boolean chooses) {
        Node node = new Node(element, joins, chooses);
        open.add(node);
        return node;
    }

    private static Arc connect(Node from, Node to, boolean repeats, List<ActivityImpl> last) {
        Arc arc = new Arc(from, to, repeats);
        arc.last.addAll(last);
        from.out.add(arc);
        to.in.add(arc);
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
