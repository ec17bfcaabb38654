package dk.raadslag.law.reachability;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** The least fixpoint of the clauses, found in linear time (Dowling and Gallier), with a reason for every statement. */
public final class LeastModel {

    private static final int[] NO_REASON = {};

    private final HornClauses clauses;
    private final BitSet impossible;
    private final int[] open;
    private final int[][] reasons;
    private final Deque<Integer> news = new ArrayDeque<>();

    LeastModel(HornClauses clauses, int statements, BitSet impossible) {
        this.clauses = clauses;
        this.impossible = impossible;
        this.open = new int[clauses.size()];
        this.reasons = new int[statements][];
        for (int clause = 0; clause < open.length; clause++) {
            open[clause] = clauses.body(clause).length;
            if (open[clause] == 0) {
                state(clauses.head(clause), NO_REASON);
            }
        }
        spread();
    }

    /** Whether the statement may come true. */
    public boolean holds(int statement) {
        return reasons[statement] != null;
    }

    /** The statements from which the statement was derived; empty if it holds from the beginning. */
    int[] reason(int statement) {
        return reasons[statement];
    }

    /** Makes a further statement true, and all that follows from it. */
    void suppose(int statement, int reason) {
        state(statement, new int[] {reason});
        spread();
    }

    private void state(int statement, int[] reason) {
        if (reasons[statement] == null && !impossible.get(statement)) {
            reasons[statement] = reason;
            news.add(statement);
        }
    }

    private void spread() {
        while (!news.isEmpty()) {
            for (int clause : clauses.using(news.remove())) {
                if (--open[clause] == 0) {
                    state(clauses.head(clause), clauses.body(clause));
                }
            }
        }
    }
}
