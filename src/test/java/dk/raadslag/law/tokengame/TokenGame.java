package dk.raadslag.law.tokengame;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plays every run of some models with at most a few tokens, as the engine would, and reports what happened before its needs
 * were met. Written from the engine's behaviour on the BPMN XML alone; it shares nothing with the gate.
 */
public final class TokenGame {

    private final Board board;
    private final List<String> needs;
    private final int mostPositions;
    private final Set<String> violations = new TreeSet<>();
    private final Set<String> dangers = new HashSet<>();
    private boolean exhausted = true;

    private TokenGame(Board board, Law law, int mostPositions) {
        this.board = board;
        this.needs = law.needs();
        this.mostPositions = mostPositions;
    }

    /** The outcome: what happened too early, and whether all positions within the bounds were seen. */
    public record Outcome(Set<String> violations, boolean exhausted, int positions) {}

    /** Plays the models, once for each need; a run is followed until the need is met. */
    static Outcome play(Board board, Law law, int mostPositions) {
        TokenGame game = new TokenGame(board, law, mostPositions);
        int positions = 0;
        for (int need = 0; need < game.needs.size(); need++) {
            positions += game.play(1L << need);
        }
        return new Outcome(game.violations, game.exhausted, positions);
    }

    /** Ends early once all has been seen that could be seen. */
    private int play(long need) {
        int positions = 0;
        dangers.clear();
        dangers.addAll(board.dangers(need));
        for (Area process : board.processes.values()) {
            if (process.startable && board.demands(process, need)) {
                for (Node start : process.starts) {
                    positions += explore(process, start, need);
                }
            }
        }
        return positions;
    }

    private int explore(Area process, Node start, long need) {
        Set<Marking> seen = new HashSet<>();
        Deque<Marking> open = new ArrayDeque<>();
        Moves moves = new Moves(board, need, this::violated, (marking, unmet) -> {
            if (marking.isEmpty()) {
                violated(process.id, process.demandsAtEnd & unmet);
            } else if (unmet != 0 && seen.add(marking)) {
                open.add(marking);
            }
        });
        moves.begin(process, start, need);
        while (!open.isEmpty() && !dangers.isEmpty()) {
            if (seen.size() > mostPositions) {
                exhausted = false;
                break;
            }
            Marking position = open.remove();
            int before = seen.size();
            moves.quietly(position, need);
            if (seen.size() == before) {
                moves.from(position, need);
            }
        }
        return seen.size();
    }

    private void violated(String where, long unmet) {
        if (unmet != 0 && dangers.remove(where)) {
            violations.add(where + " uden " + needs.get(Long.numberOfTrailingZeros(unmet)));
        }
    }
}
