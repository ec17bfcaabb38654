package dk.raadslag.law.reachability;

import java.util.BitSet;

/**
 * The least model of the clauses in which the excluded facts are false, computed in linear time by forward chaining (Dowling and
 * Gallier, 1984). Every derived fact keeps the body of the clause that derived it, from which {@link CounterExample} reads a path.
 */
public final class LeastModel {

    private static final int[] NO_PREMISES = {};

    private final HornClauses clauses;
    private final BitSet excluded;
    private final int[][] occurrences;
    /** Of each clause, the count of facts in its body that are not derived yet. */
    private final int[] missing;
    /** Of each derived fact, the body that derived it; {@code null} for a fact that is not derived. */
    private final int[][] reasons;

    /** The derived facts, those still to be propagated last. */
    private final int[] derived;

    private int count;
    private int propagated;

    LeastModel(HornClauses clauses, int facts, BitSet excluded) {
        this.clauses = clauses;
        this.excluded = excluded;
        this.occurrences = clauses.occurrences(facts);
        this.missing = new int[clauses.size()];
        this.reasons = new int[facts][];
        this.derived = new int[facts];
        for (int clause = 0; clause < missing.length; clause++) {
            missing[clause] = clauses.body(clause).length;
            if (missing[clause] == 0) {
                derive(clauses.head(clause), NO_PREMISES);
            }
        }
        propagate();
    }

    /** True if the fact may come true. */
    public boolean holds(int fact) {
        return reasons[fact] != null;
    }

    /** The facts from which a fact of the model was derived; none if it holds from the start. */
    int[] reason(int fact) {
        return reasons[fact];
    }

    /** Adds a fact that follows from another one by no clause, and all that follows from it. */
    void assume(int fact, int reason) {
        derive(fact, new int[] {reason});
        propagate();
    }

    private void derive(int fact, int[] reason) {
        if (reasons[fact] == null && !excluded.get(fact)) {
            reasons[fact] = reason;
            derived[count++] = fact;
        }
    }

    private void propagate() {
        while (propagated < count) {
            for (int clause : occurrences[derived[propagated++]]) {
                if (--missing[clause] == 0) {
                    derive(clauses.head(clause), clauses.body(clause));
                }
            }
        }
    }
}
