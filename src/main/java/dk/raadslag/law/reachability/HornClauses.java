package dk.raadslag.law.reachability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Horn clauses over statement numbers: the head may come true once all of the body may have. */
final class HornClauses {

    private final List<int[]> bodies = new ArrayList<>();
    private final List<Integer> heads = new ArrayList<>();
    private int[][] uses;

    /** Adds a clause; the first statement of the body is the one that a path to the head is told by. */
    void add(int head, int... body) {
        heads.add(head);
        bodies.add(Arrays.stream(body).distinct().toArray());
        uses = null;
    }

    /** The least set of statements that the clauses give when some statements cannot come true. */
    LeastModel derive(int statements, BitSet impossible) {
        if (uses == null) {
            uses = uses(statements);
        }
        return new LeastModel(this, statements, impossible);
    }

    int size() {
        return bodies.size();
    }

    int head(int clause) {
        return heads.get(clause);
    }

    int[] body(int clause) {
        return bodies.get(clause);
    }

    /** The clauses in whose body the statement stands. */
    int[] using(int statement) {
        return uses[statement];
    }

    private int[][] uses(int statements) {
        int[] counts = new int[statements];
        bodies.forEach(body -> Arrays.stream(body).forEach(statement -> counts[statement]++));
        int[][] table = new int[statements][];
        Arrays.setAll(table, statement -> new int[counts[statement]]);
        for (int clause = 0; clause < bodies.size(); clause++) {
            for (int statement : bodies.get(clause)) {
                table[statement][--counts[statement]] = clause;
            }
        }
        return table;
    }
}
