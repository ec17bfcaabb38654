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
        CANCEL,
        COMPENSATE
    }

    record Flow(String id, Node target, boolean conditional) {}

    final int number;
    final String id;
    final String name;
    Kind kind = Kind.STEP;
    final List<Flow> flows = new ArrayList<>();
    int incoming;
    String defaultFlow;
    final List<Node> events = new ArrayList<>();
    boolean interrupting = true;
    boolean cancelEvent;
    boolean errorEvent;
    String code;
    boolean repeated;
    boolean isHandler;
    Node handler;
    Area inside;
    String called;
    String compensated;
    /** The needs, as bits, that are met once the element completes. */
    int meets;
    /** The needs, as bits, that must be met before the element is reached. */
    int demands;

    Node(int number, String id, String name) {
        this.number = number;
        this.id = id;
        this.name = name;
    }

    @Override
    public String toString() {
        return id;
    }
}
