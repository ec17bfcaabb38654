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
    /** The start event that a call begins with, or {@code null}. */
    Node calledStart;
    /** Whether the process can begin without being called. */
    boolean startable = true;

    boolean hasEventStart;
    /** Whether the process can end in the normal way; {@code null} until somebody asks. */
    Boolean completes;
    /** The needs, as bits, that must be met before the process ends. */
    int demandsAtEnd;

    Area(String id, boolean process) {
        this.id = id;
        this.process = process;
    }
}
