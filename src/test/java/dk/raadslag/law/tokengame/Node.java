package dk.raadslag.law.tokengame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One element of a model, as the token game plays it. */
final class Node {

    enum Kind {
        STEP,
        CHOICE,
        FORK,
        INCLUSIVE,
        AWAIT,
        SUB_PROCESS,
        CALL,
        EVENT_SUB_PROCESS,
        END,
        TERMINATE,
        ERROR,
        ESCALATE,
        CANCEL,
        COMPENSATE
    }

    record Flow(String id, Node target, boolean conditional) {}

    final int number;
    final String id;
    /** The token at the element while nothing runs inside. */
    final Marking.Token token = new Marking.Token(this, null);

    Kind kind = Kind.STEP;
    final List<Flow> flows = new ArrayList<>();
    int incoming;
    String defaultFlow;
    /** The boundary events of an activity, or the events that a gateway awaits. */
    final List<Node> events = new ArrayList<>();

    boolean interrupting = true;
    /** What the event catches, or the event sub-process. */
    Trigger trigger = Trigger.OUTSIDE;
    /** The code of an escalation that is thrown or caught; {@code null} catches all. */
    String code;

    boolean repeated;
    boolean isHandler;
    Node handler;
    /** The body; for a throw of compensation the scope of the handlers. */
    Area inside;

    String called;
    /** The element that alone is compensated, or {@code null}. */
    String compensated;
    /** The needs, as bits, that are met once the element completes. */
    long meets;
    /** The needs, as bits, that must be met before the element is reached. */
    long demands;

    private List<Node> successors;
    private List<List<Node>> ways;
    private Boolean quiet;
    private Set<Node> reachable;

    Node(int number, String id) {
        this.number = number;
        this.id = id;
    }

    /** The elements that a token here can go on to; for a gateway that awaits events, the events. */
    List<Node> successors() {
        if (successors == null) {
            successors = kind == Kind.AWAIT
                    ? events
                    : flows.stream().map(Flow::target).toList();
        }
        return successors;
    }

    /** The sets of elements that a token here can be replaced by; all elements must be connected, and the rule stay the same. */
    List<List<Node>> ways(boolean choicesTakenTogether) {
        if (ways == null) {
            ways = new Ways(this, choicesTakenTogether).all();
        }
        return ways;
    }

    /** Tells whether a token here may be moved before all others, as far as the element alone decides it. */
    boolean mayBeQuiet() {
        if (quiet == null) {
            quiet = Quiet.mayBe(this);
        }
        return quiet;
    }

    /** Tells whether there is a way along flows from here to the other element, which may be this one. */
    boolean leadsTo(Node other) {
        if (reachable == null) {
            reachable = new HashSet<>(Set.of(this));
            Deque<Node> open = new ArrayDeque<>(reachable);
            while (!open.isEmpty()) {
                Node node = open.remove();
                node.flows.stream().map(Flow::target).filter(reachable::add).forEach(open::add);
                if (node.kind == Kind.AWAIT) {
                    node.events.stream().filter(reachable::add).forEach(open::add);
                }
            }
        }
        return reachable.contains(other);
    }

    @Override
    public String toString() {
        return id;
    }
}
