package dk.raadslag.law.tokengame;

import java.util.ArrayList;
import java.util.List;

/** A process or sub-process with its elements. */
final class Area {

    final String id;
    final boolean process;
    final List<Node> nodes = new ArrayList<>();
    final List<Node> starts = new ArrayList<>();
    final List<Node> eventSubProcesses = new ArrayList<>();
    /** The event sub-process that compensates, or {@code null}. */
    Node compensation;
    /** The start event that a call begins with, or {@code null}. */
    Node calledStart;
    /** Tells whether the process can begin without being called. */
    boolean startable = true;

    boolean hasEventStart;
    /** Tells whether the process can end in the normal way; {@code null} until somebody asks. */
    Boolean completes;
    /** The needs, as bits, that must be met before the process ends. */
    long demandsAtEnd;

    Area(String id, boolean process) {
        this.id = id;
        this.process = process;
    }

    /** The start events that a call can begin with. */
    List<Node> calledStarts(boolean anywhere) {
        return anywhere ? starts : calledStart == null ? List.of() : List.of(calledStart);
    }

    /** The element with the id, here or deeper inside, or {@code null}. */
    Node find(String element) {
        for (Node node : nodes) {
            Node found = node.id.equals(element) || node.inside == null ? node : node.inside.find(element);
            if (found != null && found.id.equals(element)) {
                return found;
            }
        }
        return null;
    }
}
