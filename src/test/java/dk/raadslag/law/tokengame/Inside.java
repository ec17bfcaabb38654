package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Marking.Token;

/**
 * Where a scope runs: inside a token of another one.
 *
 * @param marking the surrounding scope
 * @param token the token in it
 * @param outer where the surrounding scope runs, or {@code null}
 */
record Inside(Marking marking, Token token, Inside outer) {

    static int depth(Inside where) {
        return where == null ? 0 : 1 + depth(where.outer());
    }

    /** Tells whether the first handler that finds an escalation ends what threw it. */
    static boolean interrupts(Node thrown, Area area, Inside where) {
        Node handler = null;
        Area scope = area;
        Inside outer = where;
        while (handler == null) {
            handler = eventSubProcess(thrown, scope, area);
            if (outer == null) {
                break;
            }
            if (handler == null) {
                handler = boundary(thrown, outer.token().node());
            }
            scope = outer.marking().area;
            outer = outer.outer();
        }
        return handler != null && handler.interrupting;
    }

    /** An event sub-process does not catch what is thrown directly in it. */
    private static Node eventSubProcess(Node thrown, Area scope, Area from) {
        return scope.eventSubProcesses.stream()
                .filter(event -> catches(event, thrown) && event.inside != from)
                .findFirst()
                .orElse(null);
    }

    private static Node boundary(Node thrown, Node host) {
        return host.kind == Node.Kind.AWAIT
                ? null
                : host.events.stream()
                        .filter(event -> catches(event, thrown))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean catches(Node event, Node thrown) {
        return event.trigger == Trigger.ESCALATION && (event.code == null || event.code.equals(thrown.code));
    }
}
