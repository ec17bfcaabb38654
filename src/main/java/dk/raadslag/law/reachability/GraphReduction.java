package dk.raadslag.law.reachability;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes out of a net, and unites in it, whatever gives back at most one token for each that it takes. */
final class GraphReduction {

    private final Map<FlowEdge.Ends, FlowEdge> between = new HashMap<>();
    private final Deque<FlowNode> open;

    GraphReduction(List<FlowNode> nodes) {
        open = new ArrayDeque<>(nodes);
    }

    void run() {
        for (FlowNode node : List.copyOf(open)) {
            List.copyOf(node.out()).forEach(this::place);
        }
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            if (!node.isGone()) {
                shrinkAt(node);
            }
        }
    }

    private void shrinkAt(FlowNode node) {
        FlowEdge in = only(node.in());
        FlowEdge out = only(node.out());
        if (in != null && out != null && in != out && !in.repeats()) {
            takeOut(node, in, out);
        } else if (in != null && isOne(in)) {
            unite(in);
        } else if (out != null && isOne(out)) {
            unite(out);
        }
    }

    private static FlowEdge only(Set<FlowEdge> arcs) {
        return arcs.size() == 1 ? arcs.iterator().next() : null;
    }

    /** A node with one way in and one way out is no more than a part of its way. */
    private void takeOut(FlowNode node, FlowEdge in, FlowEdge out) {
        remove(in);
        remove(out);
        in.becomePartOf(out);
        node.layOn(out);
        out.lead(in.from(), out.to());
        place(out);
    }

    /** A choice after a choice, a meeting after a meeting, a choice where ways meet and a fork after a fork are one. */
    private static boolean isOne(FlowEdge arc) {
        FlowNode from = arc.from();
        FlowNode to = arc.to();
        if (from == to || arc.repeats()) {
            return false;
        }
        boolean onlyWayIn = to.in().size() == 1;
        boolean onlyWayOut = from.out().size() == 1;
        return to.chooses() && onlyWayIn && (onlyWayOut || from.chooses())
                || to.chooses() && onlyWayOut && !from.in().isEmpty() && !from.joins() && !to.joins()
                || onlyWayIn && !onlyWayOut && !from.chooses() && !to.chooses();
    }

    private void unite(FlowEdge arc) {
        FlowNode from = arc.from();
        FlowNode to = arc.to();
        remove(arc);
        arc.runWithinNode();
        FlowNode larger = from.size() < to.size() ? to : from;
        FlowNode smaller = larger == to ? from : to;
        larger.absorb(smaller, to.in().isEmpty() ? from.joins() : to.joins(), to.chooses());
        Stream.of(smaller.in(), smaller.out())
                .flatMap(arcs -> List.copyOf(arcs).stream())
                .forEach(this::place);
        open.add(larger);
    }

    /**
     * Attaches the way where its nodes now are. A second way between the same nodes brings nothing new if both fork and join, or choose
     * and meet; nor does a way back to a choice.
     */
    private void place(FlowEdge arc) {
        remove(arc);
        arc.lead(arc.from(), arc.to());
        FlowNode from = arc.from();
        FlowNode to = arc.to();
        FlowEdge other = between.get(arc.ends());
        boolean returns = from == to && from.chooses() && !from.joins() && !arc.repeats();
        if (other != null && from.chooses() != to.joins() && !arc.repeats() && !other.repeats()) {
            arc.becomePartOf(other);
            other.last().addAll(arc.last());
        } else if (returns) {
            arc.runWithinNode();
        } else {
            between.put(arc.ends(), arc);
            arc.attach();
        }
        open.add(from);
        open.add(to);
    }

    private void remove(FlowEdge arc) {
        between.remove(arc.ends(), arc);
        arc.detach();
    }
}
