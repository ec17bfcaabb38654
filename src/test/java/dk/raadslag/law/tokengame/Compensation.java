package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Marking.Token;
import java.util.ArrayList;
import java.util.List;

/** Compensation: the handlers of the elements that have completed in a scope. */
final class Compensation {

    private Compensation() {}

    /** The handlers remembered once the token has completed: its own handler, and those of what completed inside. */
    static List<Node> of(Token token, Marking inside) {
        Node node = token.node();
        if (node.handler == null && inside == null) {
            return List.of();
        }
        List<Node> handlers = new ArrayList<>();
        if (node.handler != null) {
            handlers.add(node.handler);
        }
        if (inside != null && !inside.area.process) {
            boolean consumed = inside.area.compensation != null;
            handlers.addAll(consumed ? List.of(inside.area.compensation) : inside.compensable);
        }
        return handlers;
    }

    /** Those of the handlers that the throw calls. */
    static List<Node> called(Node thrown, Marking scope) {
        if (thrown.compensated == null) {
            return scope.compensable;
        }
        Node only = scope.area.find(thrown.compensated);
        return scope.compensable.stream()
                .filter(handler -> only != null
                        && (handler == only.handler || only.inside != null && only.inside.find(handler.id) != null))
                .toList();
    }

    /** Every handler in the area. */
    static List<Node> all(Area area) {
        List<Node> handlers = new ArrayList<>();
        for (Node node : area.nodes) {
            if (node.isHandler) {
                handlers.add(node);
            }
            if (node.inside != null) {
                handlers.addAll(all(node.inside));
            }
        }
        return handlers;
    }
}
