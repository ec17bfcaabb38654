package dk.raadslag.law.reachability;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Where ways meet or part. */
final class FlowNode {

    private final ActivityImpl element;
    private final Set<FlowEdge> in = new LinkedHashSet<>();
    private final Set<FlowEdge> out = new LinkedHashSet<>();
    private boolean joins;
    private boolean chooses;
    private FlowNode unitedWith;
    private FlowEdge liesOn;

    FlowNode(ActivityImpl element, boolean joins, boolean chooses) {
        this.element = element;
        this.joins = joins;
        this.chooses = chooses;
    }

    ActivityImpl element() {
        return element;
    }

    /** Whether a token goes on only when one has come by each way. */
    boolean joins() {
        return joins;
    }

    /** Whether a token goes on by one way only. */
    boolean chooses() {
        return chooses;
    }

    Set<FlowEdge> in() {
        return in;
    }

    Set<FlowEdge> out() {
        return out;
    }

    /** The ways that are all taken at once; none where one is chosen. */
    Set<FlowEdge> together() {
        return chooses ? Set.of() : out;
    }

    int size() {
        return in.size() + out.size();
    }

    /** The node of which this has become a part, itself while it stands alone. */
    FlowNode now() {
        FlowNode node = this;
        while (node.unitedWith != null) {
            node = node.unitedWith;
        }
        if (node != this) {
            unitedWith = node;
        }
        return node;
    }

    /** The way on which it lies since it was taken out, or null. */
    FlowEdge liesOn() {
        return liesOn;
    }

    boolean isGone() {
        return unitedWith != null || liesOn != null;
    }

    void layOn(FlowEdge way) {
        liesOn = way;
    }

    /** Makes the other a part of this: a node that joins and chooses as given. */
    void absorb(FlowNode other, boolean joins, boolean chooses) {
        this.joins = joins;
        this.chooses = chooses;
        other.unitedWith = this;
    }
}
