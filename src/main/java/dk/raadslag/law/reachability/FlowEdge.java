package dk.raadslag.law.reachability;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * An edge of the {@link FlowGraph}. The reduction joins edges and nodes into fragments; edges and nodes together form one
 * union-find structure in which each points to what absorbed it, and {@link #representative()} is its find with path compression.
 */
final class FlowEdge {

    /** The two nodes of an edge. */
    record Ends(FlowNode from, FlowNode to) {}

    private final boolean unbounded;
    private final List<ActivityImpl> sources;
    private FlowNode from;
    private FlowNode to;
    private boolean internal;
    private @Nullable FlowEdge absorbedBy;

    /**
     * @param unbounded true if one token at the first node can put any number of tokens on the edge
     * @param sources the elements of which one must complete before a token takes the edge; none if it can always be taken
     */
    FlowEdge(FlowNode from, FlowNode to, boolean unbounded, List<ActivityImpl> sources) {
        this.from = from;
        this.to = to;
        this.unbounded = unbounded;
        this.sources = new ArrayList<>(sources);
    }

    FlowNode from() {
        return from.representative();
    }

    FlowNode to() {
        return to.representative();
    }

    /** The nodes that the edge is attached to. */
    Ends ends() {
        return new Ends(from, to);
    }

    /** True if the edge has become a part of the node {@link #from()}. */
    boolean isInternal() {
        return internal;
    }

    boolean isUnbounded() {
        return unbounded;
    }

    List<ActivityImpl> sources() {
        return sources;
    }

    /** The edge of the reduced graph that stands for this one: itself, unless it was absorbed. */
    FlowEdge representative() {
        FlowEdge edge = this;
        for (FlowEdge next = this;
                next != null;
                next = edge.absorbedBy != null ? edge.absorbedBy : edge.surrounding()) {
            edge = next;
        }
        if (edge != this) {
            absorbedBy = edge;
        }
        return edge;
    }

    private @Nullable FlowEdge surrounding() {
        return internal ? from.representative().absorbedBy() : null;
    }

    void attach() {
        from.out().add(this);
        to.in().add(this);
    }

    void detach() {
        from.out().remove(this);
        to.in().remove(this);
    }

    /** Moves the edge, while it is detached, between other nodes. */
    void rewire(FlowNode from, FlowNode to) {
        this.from = from;
        this.to = to;
    }

    /** Makes this a part of a parallel edge: a token on either is a token on that one. */
    void mergeInto(FlowEdge parallel) {
        absorbedBy = parallel;
        parallel.sources.addAll(sources);
    }

    /** Makes this a part of the edge that follows it. */
    void prependTo(FlowEdge next) {
        absorbedBy = next;
    }

    void makeInternal() {
        internal = true;
    }
}
