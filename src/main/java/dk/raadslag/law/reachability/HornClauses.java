package dk.raadslag.law.reachability;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Definite Horn clauses {@code head ← body} over fact numbers: the head may come true once every fact of the body may. */
final class HornClauses {

    private int[] heads;
    private int[][] bodies;
    private int size;
    private int @Nullable [][] occurrences;

    HornClauses() {
        heads = new int[64];
        bodies = new int[64][];
    }

    /** The same clauses, to which more can be added. */
    HornClauses(HornClauses other) {
        heads = other.heads.clone();
        bodies = other.bodies.clone();
        size = other.size;
    }

    /** Adds a clause. A counter-example that contains the head continues with the first fact of the body. */
    void add(int head, int... body) {
        if (size == heads.length) {
            heads = Arrays.copyOf(heads, 2 * size);
            bodies = Arrays.copyOf(bodies, 2 * size);
        }
        heads[size] = head;
        bodies[size++] = body.length < 2 ? body : Arrays.stream(body).distinct().toArray();
        occurrences = null;
    }

    int size() {
        return size;
    }

    int head(int clause) {
        return heads[clause];
    }

    int[] body(int clause) {
        return bodies[clause];
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
        for (int clause = 0; clause < size; clause++) {
            for (int fact : bodies[clause]) {
                counts[fact]++;
            }
        }
        int[][] index = new int[facts][];
        Arrays.setAll(index, fact -> new int[counts[fact]]);
        for (int clause = 0; clause < size; clause++) {
            for (int fact : bodies[clause]) {
                index[fact][--counts[fact]] = clause;
            }
        }
        return index;
    }
}
