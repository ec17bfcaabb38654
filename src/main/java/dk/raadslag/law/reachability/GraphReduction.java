package dk.raadslag.law.reachability;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Structural reduction of a workflow graph (series and parallel fusion, after Murata, Petri Nets: Properties, Analysis and
 * Applications, 1989), with a union-find structure of what was fused. A fragment that emits at most one token for each token that it
 * consumes cannot duplicate tokens, so it becomes one edge or one node. ADR 8a draws and proves each rule. A step removes an edge,
 * and a merge moves the edges of the smaller node only: n log n in all.
 */
final class GraphReduction {

    private final Map<FlowEdge.Ends, FlowEdge> between = new HashMap<>();
    private final Deque<FlowNode> worklist;

    GraphReduction(List<FlowNode> nodes) {
        worklist = new ArrayDeque<>(nodes);
    }

    void run() {
        for (FlowNode node : List.copyOf(worklist)) {
            List.copyOf(node.out()).forEach(this::attach);
        }
        while (!worklist.isEmpty()) {
            FlowNode node = worklist.remove();
            if (node.isInGraph()) {
                reduceAt(node);
            }
        }
    }

    private void reduceAt(FlowNode node) {
        Optional<FlowEdge> in = only(node.in());
        Optional<FlowEdge> out = only(node.out());
        if (in.isPresent() && out.isPresent() && isSeries(in.get(), out.get())) {
            collapse(node, in.get(), out.get());
        } else {
            in.filter(GraphReduction::isMergeable)
                    .or(() -> out.filter(GraphReduction::isMergeable))
                    .ifPresent(this::merge);
        }
    }

    private static Optional<FlowEdge> only(Set<FlowEdge> edges) {
        return edges.size() == 1 ? Optional.of(edges.iterator().next()) : Optional.empty();
    }

    /** Rule S, series: {@code a ──▶ v ──▶ b} becomes {@code a ──▶ b}. A token is on one of the parts at a time. */
    private static boolean isSeries(FlowEdge in, FlowEdge out) {
        return in != out && !in.isUnbounded();
    }

    private void collapse(FlowNode node, FlowEdge in, FlowEdge out) {
        remove(in);
        remove(out);
        in.prependTo(out);
        node.collapseInto(out);
        out.rewire(in.from(), out.to());
        attach(out);
    }

    private static boolean isMergeable(FlowEdge edge) {
        return edge.from() != edge.to()
                && !edge.isUnbounded()
                && (isChoiceAfterChoice(edge) || isMergeAfterMerge(edge) || isForkAfterFork(edge));
    }

    /**
     * Rule M1, an XOR-split behind an XOR-split, or behind a node with no other edge out. A token that {@code from} puts on the edge
     * goes on by one of the edges of {@code to}.
     *
     * <pre>
     *         ┌──▶                               ┌──▶
     * ──▶ from ──edge──▶ to ──▶        ⇒       ──▶ v ──▶
     *                    └──▶                     └──▶
     * </pre>
     */
    private static boolean isChoiceAfterChoice(FlowEdge edge) {
        return edge.to().isXorSplit() && isOnlyWayIn(edge) && (edge.from().isXorSplit() || isOnlyWayOut(edge));
    }

    /**
     * Rule M2, an XOR-join before an XOR-join that is also an XOR-split. A token that arrives at either goes on by one of the edges
     * of {@code to}. {@code from} must have an edge in: where tokens begin, a fragment would emit what it has not consumed.
     *
     * <pre>
     * ──▶ from ──edge──▶ to ──▶                ──▶ v ──▶
     * ──▶──┘         ──▶──┘└──▶        ⇒       ──▶─┤├──▶
     *                                          ──▶─┘
     * </pre>
     */
    private static boolean isMergeAfterMerge(FlowEdge edge) {
        FlowNode from = edge.from();
        return edge.to().isXorSplit()
                && isOnlyWayOut(edge)
                && !from.in().isEmpty()
                && !from.isAndJoin()
                && !edge.to().isAndJoin();
    }

    /**
     * Rule M3, a fork behind a fork. Each edge out gets at most one token for each that enters. A token may be on the edge between
     * after others have left, so that edge, now internal, counts as a branch in {@link TokenDuplication}.
     *
     * <pre>
     *         ╒══▶                               ╒══▶
     * ──▶ from ══edge══▶ to ══▶        ⇒       ──▶ v ══▶
     *                    ╘══▶                     ╘══▶
     * </pre>
     */
    private static boolean isForkAfterFork(FlowEdge edge) {
        return isOnlyWayIn(edge)
                && !isOnlyWayOut(edge)
                && !edge.from().isXorSplit()
                && !edge.to().isXorSplit();
    }

    private static boolean isOnlyWayIn(FlowEdge edge) {
        return edge.to().in().size() == 1;
    }

    private static boolean isOnlyWayOut(FlowEdge edge) {
        return edge.from().out().size() == 1;
    }

    private void merge(FlowEdge edge) {
        FlowNode from = edge.from();
        FlowNode to = edge.to();
        remove(edge);
        edge.makeInternal();
        // If the edge was the only one into the second node, tokens now enter at the first.
        boolean andJoin = to.in().isEmpty() ? from.isAndJoin() : to.isAndJoin();
        FlowNode larger = from.degree() < to.degree() ? to : from;
        FlowNode smaller = larger == to ? from : to;
        larger.merge(smaller, andJoin, to.isXorSplit());
        Stream.of(smaller.in(), smaller.out())
                .flatMap(edges -> List.copyOf(edges).stream())
                .forEach(this::attach);
        worklist.add(larger);
    }

    /**
     * Attaches the edge to the representatives of its nodes, unless it adds nothing. Rule P: two edges that fork and join, or choose
     * and merge, are one. Rule L: a loop at an XOR-split is a part of its node.
     *
     * <pre>
     *        ╒══▶╕             ┌──▶┐
     *   from ╡   ╞ to      from ┤   ├ to       ⇒     from ──▶ to
     *        ╘══▶╛             └──▶┘
     *   fork, AND-join    XOR-split, XOR-join
     *
     *     ┌──┐
     *   ──▶ v ──▶                              ⇒     ──▶ v ──▶
     * </pre>
     */
    private void attach(FlowEdge edge) {
        remove(edge);
        edge.rewire(edge.from(), edge.to());
        FlowEdge parallel = between.get(edge.ends());
        if (parallel != null && isParallel(edge, parallel)) {
            edge.mergeInto(parallel);
        } else if (isLoop(edge)) {
            edge.makeInternal();
        } else {
            between.put(edge.ends(), edge);
            edge.attach();
        }
        worklist.add(edge.from());
        worklist.add(edge.to());
    }

    private static boolean isParallel(FlowEdge edge, FlowEdge other) {
        return edge.from().isXorSplit() != edge.to().isAndJoin() && !edge.isUnbounded() && !other.isUnbounded();
    }

    private static boolean isLoop(FlowEdge edge) {
        FlowNode node = edge.from();
        return node == edge.to() && node.isXorSplit() && !node.isAndJoin() && !edge.isUnbounded();
    }

    private void remove(FlowEdge edge) {
        between.remove(edge.ends(), edge);
        edge.detach();
    }
}
