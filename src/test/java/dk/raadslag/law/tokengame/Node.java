package dk.raadslag.law.tokengame;

import java.util.ArrayList;
import java.util.List;

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
    /** What runs inside; for a throw of compensation the scope of the handlers. */
    Area inside;

    String called;
    /** The element that alone is compensated, or {@code null}. */
    String compensated;
    /** The needs, as bits, that are met once the element completes. */
    int meets;
    /** The needs, as bits, that must be met before the element is reached. */
    int demands;

    Node(int number, String id) {
        this.number = number;
        this.id = id;
    }

    @Override
    public String toString() {
        return id;
    }
}
