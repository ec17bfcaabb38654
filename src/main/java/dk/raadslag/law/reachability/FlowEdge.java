package dk.raadslag.law.reachability;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** A way from one node to the next. */
final class FlowEdge {

    /** The two nodes of a way. */
    record Ends(FlowNode from, FlowNode to) {}

    private final boolean repeats;
    private final List<ActivityImpl> last;
    private FlowNode from;
    private FlowNode to;
    private boolean withinNode;
    private FlowEdge partOf;

    FlowEdge(FlowNode from, FlowNode to, boolean repeats, List<ActivityImpl> last) {
        this.from = from;
        this.to = to;
        this.repeats = repeats;
        this.last = new ArrayList<>(last);
    }

    FlowNode from() {
        return from.now();
    }

    FlowNode to() {
        return to.now();
    }

    /** Where it is attached. */
    Ends ends() {
        return new Ends(from, to);
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

    /** The way of which this has become a part, itself while it stands alone. */
    FlowEdge now() {
        FlowEdge arc = this;
        for (FlowEdge next = this; next != null; next = arc.partOf != null ? arc.partOf : arc.around()) {
            arc = next;
        }
        if (arc != this) {
            partOf = arc;
        }
        return arc;
    }

    private FlowEdge around() {
        return withinNode ? from.now().liesOn() : null;
    }

    void attach() {
        from.out().add(this);
        to.in().add(this);
    }

    void detach() {
        from.out().remove(this);
        to.in().remove(this);
    }

    /** Leads it, while it is detached, between other nodes. */
    void lead(FlowNode from, FlowNode to) {
        this.from = from;
        this.to = to;
    }

    void becomePartOf(FlowEdge other) {
        partOf = other;
    }

    void runWithinNode() {
        withinNode = true;
    }
}
