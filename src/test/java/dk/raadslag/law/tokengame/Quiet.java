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

    static boolean is(Marking marking, Token token, int need) {
        Node node = token.node();
        return KINDS.contains(node.kind)
                && token.inside() == null
                && !node.repeated
                && (node.kind != Kind.FORK || node.incoming <= 1)
                && (node.kind == Kind.AWAIT || node.events.isEmpty())
                && node.handler == null
                && (node.meets & need) == 0
                && marking.tokens.size() > (isLast(node) ? 1 : 0)
                && targets(node).stream().allMatch(target -> isFree(marking, target))
                && isNarrow(node);
    }

    /** The scope must not end by the move: as long as it runs, its events may happen. */
    private static boolean isLast(Node node) {
        return targets(node).isEmpty() || node.kind == Kind.END;
    }

    private static boolean isFree(Marking marking, Node target) {
        return target.kind != Kind.INCLUSIVE && marking.count(target) == 0;
    }

    private static boolean isNarrow(Node node) {
        return node.kind != Kind.STEP || node.flows.size() <= 1;
    }

    private static List<Node> targets(Node node) {
        return node.kind == Kind.AWAIT
                ? node.events
                : node.flows.stream().map(Node.Flow::target).toList();
    }
}
