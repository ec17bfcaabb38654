package dk.raadslag.law.tokengame;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Tells whether a process can end in the normal way. */
final class Completion {

    private static final int MOST_POSITIONS = 20_000;
    private static final long NO_NEED = 1L << 62;

    private final Set<Marking> seen = new HashSet<>();
    private final Deque<Marking> open = new ArrayDeque<>();
    private final Area process;
    private final Moves moves;
    private boolean completed;

    Completion(Board board, Area process) {
        this.process = process;
        this.moves = new Moves(board, NO_NEED, (where, unmet) -> {}, (marking, unmet) -> reached(marking));
    }

    boolean isPossible() {
        process.calledStarts(moves.lenient(Leniency.CALLS_BEGIN_ANYWHERE))
                .forEach(start -> moves.begin(process, start, NO_NEED));
        while (!completed && !open.isEmpty() && seen.size() < MOST_POSITIONS) {
            Marking marking = open.removeLast();
            int before = seen.size();
            moves.quietly(marking, NO_NEED);
            if (seen.size() == before) {
                moves.from(marking, NO_NEED);
            }
        }
        return completed || !open.isEmpty();
    }

    private void reached(Marking marking) {
        completed |= marking.isEmpty();
        if (seen.add(marking)) {
            open.add(marking);
        }
    }
}
