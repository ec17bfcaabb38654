package dk.raadslag.law.reachability;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/** A join and split of the {@link FlowGraph}: an AND-join or XOR-join on the side of its edges in, an XOR-split or fork on the other. */
final class FlowNode {

    private final ActivityImpl element;
    private final Set<FlowEdge> in = new LinkedHashSet<>();
    private final Set<FlowEdge> out = new LinkedHashSet<>();
    private boolean andJoin;
    private boolean xorSplit;
    private @Nullable FlowNode mergedInto;
    private @Nullable FlowEdge absorbedBy;

    FlowNode(ActivityImpl element, boolean andJoin, boolean xorSplit) {
        this.element = element;
        this.andJoin = andJoin;
        this.xorSplit = xorSplit;
    }

    ActivityImpl element() {
        return element;
    }

    /** True if the node consumes a token of every edge in at once; otherwise one token of any edge in. */
    boolean isAndJoin() {
        return andJoin;
    }

    /** True if the node puts a token on one edge out only; otherwise it forks. */
    boolean isXorSplit() {
        return xorSplit;
    }

    Set<FlowEdge> in() {
        return in;
    }

    Set<FlowEdge> out() {
        return out;
    }

    /** The edges on which the node may put tokens at the same time; none if it is an XOR-split. */
    Set<FlowEdge> forkedEdges() {
        return xorSplit ? Set.of() : out;
    }

    int degree() {
        return in.size() + out.size();
    }

    /** The node that stands for this one: itself, unless it was merged into another (find with path compression). */
    FlowNode representative() {
        FlowNode node = this;
        while (node.mergedInto != null) {
            node = node.mergedInto;
        }
        if (node != this) {
            mergedInto = node;
        }
        return node;
    }

    /** The edge that absorbed this node, or {@code null} while it is in the graph. */
    @Nullable
    FlowEdge absorbedBy() {
        return absorbedBy;
    }

    boolean isInGraph() {
        return mergedInto == null && absorbedBy == null;
    }

    void collapseInto(FlowEdge edge) {
        absorbedBy = edge;
    }

    /** Merges the other node into this one (union), which becomes a join and split of the kinds given. */
    void merge(FlowNode other, boolean andJoin, boolean xorSplit) {
        this.andJoin = andJoin;
        this.xorSplit = xorSplit;
        other.mergedInto = this;
    }
}
