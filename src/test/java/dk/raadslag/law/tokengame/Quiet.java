package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Marking.Token;
import dk.raadslag.law.tokengame.Node.Kind;
import java.util.List;
import java.util.Set;

/**
 * Which tokens may move before all others without anything being missed (partial-order reduction): nothing that happens
 * elsewhere depends on whether they have moved, and what would remove them does so afterwards as well.
 */
final class Quiet {

    private static final Set<Kind> KINDS = Set.of(Kind.STEP, Kind.CHOICE, Kind.FORK, Kind.AWAIT, Kind.END);

    private Quiet() {}

    static boolean is(Marking marking, Token token, long need) {
        Node node = token.node();
        return node.mayBeQuiet()
                && token.inside() == null
                && (node.meets & need) == 0
                && marking.tokens.length > (isLast(node) ? 1 : 0)
                && areFree(marking, node.successors());
    }

    /** What does not change during the game. */
    static boolean mayBe(Node node) {
        return KINDS.contains(node.kind)
                && !node.repeated
                && (node.kind != Kind.FORK || node.incoming <= 1)
                && (node.kind == Kind.AWAIT || node.events.isEmpty())
                && node.handler == null
                && (node.kind != Kind.STEP || node.flows.size() <= 1)
                && node.successors().stream().noneMatch(target -> target.kind == Kind.INCLUSIVE);
    }

    /** The scope must not end by the move: as long as it runs, its events may happen. */
    private static boolean isLast(Node node) {
        return node.kind == Kind.END || node.successors().isEmpty();
    }

    private static boolean areFree(Marking marking, List<Node> targets) {
        for (Node target : targets) {
            if (marking.count(target) > 0) {
                return false;
            }
        }
        return true;
    }
}
