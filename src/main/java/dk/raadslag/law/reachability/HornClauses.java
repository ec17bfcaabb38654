package dk.raadslag.law.reachability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Definite Horn clauses {@code head ← body} over fact numbers: the head may come true once every fact of the body may. */
final class HornClauses {

    private final List<int[]> bodies;
    private final List<Integer> heads;
    private int @Nullable [][] occurrences;

    HornClauses() {
        bodies = new ArrayList<>();
        heads = new ArrayList<>();
    }

    /** The same clauses, to which more can be added. */
    HornClauses(HornClauses other) {
        bodies = new ArrayList<>(other.bodies);
        heads = new ArrayList<>(other.heads);
    }

    /** Adds a clause. A counter-example that contains the head continues with the first fact of the body. */
    void add(int head, int... body) {
        heads.add(head);
        bodies.add(body.length < 2 ? body : Arrays.stream(body).distinct().toArray());
        occurrences = null;
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

    /** For each fact number below the count, the clauses in whose body the fact occurs. */
    int[][] occurrences(int facts) {
        if (occurrences == null) {
            occurrences = index(facts);
        }
        return occurrences;
    }

    private int[][] index(int facts) {
        int[] counts = new int[facts];
        for (int[] body : bodies) {
            for (int fact : body) {
                counts[fact]++;
            }
        }
        int[][] index = new int[facts][];
        Arrays.setAll(index, fact -> new int[counts[fact]]);
        for (int clause = 0; clause < bodies.size(); clause++) {
            for (int fact : bodies.get(clause)) {
                index[fact][--counts[fact]] = clause;
            }
        }
        return index;
    }
}
