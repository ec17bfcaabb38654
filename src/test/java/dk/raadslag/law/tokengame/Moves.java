package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Marking.Token;
import dk.raadslag.law.tokengame.Node.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** The moves of the game: what the engine, the people and the clock can do next. */
final class Moves {

    private static final int MOST_TOKENS = 4;
    private static final int MOST_AT_ONE_ELEMENT = 2;
    private static final int DEEPEST = 1;

    private final Board board;
    private final int need;
    private final ObjIntConsumer<String> violated;
    private final ObjIntConsumer<Marking> reached;

    Moves(Board board, int need, ObjIntConsumer<String> violated, ObjIntConsumer<Marking> reached) {
        this.board = board;
        this.need = need;
        this.violated = violated;
        this.reached = reached;
    }

    void begin(Area area, Node start, int unmet) {
        reached.accept(started(area, start, unmet), unmet);
    }

    void from(Marking marking, int unmet) {
        from(marking, unmet, 0, reached);
    }

    private void from(Marking marking, int unmet, int depth, ObjIntConsumer<Marking> next) {
        Set<Token> tokens = new HashSet<>(marking.tokens);
        for (Token token : tokens) {
            moveToken(marking, token, unmet, depth, next);
            if (token.node().kind != Kind.AWAIT) {
                boundaries(marking, token, unmet, next);
            }
        }
        eventSubProcesses(marking, unmet, next);
    }

    private void moveToken(Marking marking, Token token, int unmet, int depth, ObjIntConsumer<Marking> next) {
        Node node = token.node();
        if (token.inside() != null) {
            inside(marking, token, unmet, depth, next);
        } else if (node.repeated) {
            repeat(marking, token, unmet, depth, next);
        } else if (node.kind == Kind.CALL && node.called == null) {
            leave(marking, token, unmet, next);
            callAnything(marking, token, unmet, depth, next);
        } else if (node.kind == Kind.AWAIT) {
            node.events.forEach(event -> arrive(marking.without(token), event, unmet, next));
        } else if (node.kind == Kind.TERMINATE) {
            next.accept(marking.cleared(marking.interrupted), unmet & ~node.meets);
        } else if (node.kind == Kind.FORK) {
            join(marking, node, unmet, next);
        } else if (node.kind == Kind.INCLUSIVE) {
            inclusive(marking, node, unmet, next);
        } else if (node.kind == Kind.COMPENSATE) {
            leave(compensating(marking.forgetting(), marking.compensable, unmet), token, unmet, next);
        } else if (node.kind == Kind.CALL && isIndifferent(node) && canComplete(board.processes.get(node.called))) {
            leave(marking, token, unmet, next);
        } else if (!List.of(Kind.ERROR, Kind.CANCEL, Kind.CALL, Kind.SUB_PROCESS)
                .contains(node.kind)) {
            leave(marking, token, unmet, next);
        }
    }

    private void inside(Marking marking, Token token, int unmet, int depth, ObjIntConsumer<Marking> next) {
        from(token.inside(), unmet, depth + 1, (inside, then) -> {
            if (inside.isEmpty()) {
                completed(marking, token, inside, then, next);
            } else {
                next.accept(marking.replaced(token, inside), then);
            }
        });
        boolean cancelled = token.inside().tokens.stream().anyMatch(inner -> inner.node().kind == Kind.CANCEL);
        if (cancelled) {
            Marking left = compensating(marking.without(token), token.inside().compensable, unmet);
            token.node().events.stream()
                    .filter(event -> event.cancelEvent)
                    .forEach(event -> arrive(left, event, unmet, next));
        }
    }

    private void completed(Marking marking, Token token, Marking inside, int unmet, ObjIntConsumer<Marking> next) {
        Node node = token.node();
        if (inside.area.process) {
            violated.accept(inside.area.id, inside.area.demandsAtEnd & unmet);
        }
        if (node.kind == Kind.EVENT_SUB_PROCESS) {
            next.accept(marking.without(token), unmet);
        } else if (node.repeated) {
            next.accept(marking.replaced(token, null), unmet & ~node.meets);
        } else {
            Marking known = inside.area.process ? marking : marking.remembering(inside.compensable);
            leave(known, token, unmet, next);
        }
    }

    private void repeat(Marking marking, Token token, int unmet, int depth, ObjIntConsumer<Marking> next) {
        Node node = token.node();
        spread(marking.without(token), node, unmet, next);
        if (node.kind == Kind.SUB_PROCESS || node.kind == Kind.CALL && node.called != null && !isIndifferent(node)) {
            Marking inside = inside(node, unmet);
            if (inside != null) {
                next.accept(marking.replaced(token, inside), unmet);
            }
        } else if (node.kind == Kind.CALL && node.called == null) {
            callAnything(marking, token, unmet, depth, next);
        } else {
            leave(marking, token, unmet, next);
        }
    }

    private void callAnything(Marking marking, Token token, int unmet, int depth, ObjIntConsumer<Marking> next) {
        for (Area process : board.processes.values()) {
            if (process.calledStart != null && depth < DEEPEST) {
                next.accept(marking.replaced(token, started(process, process.calledStart, unmet)), unmet);
            }
        }
    }

    private void join(Marking marking, Node join, int unmet, ObjIntConsumer<Marking> next) {
        int needed = Math.max(1, join.incoming);
        if (marking.count(join) >= needed) {
            Marking joined = marking;
            for (int i = 0; i < needed; i++) {
                joined = joined.without(new Token(join, null));
            }
            spread(joined, join, unmet & ~join.meets, next);
        }
    }

    private void inclusive(Marking marking, Node join, int unmet, ObjIntConsumer<Marking> next) {
        boolean awaitsMore = marking.count(join) < join.incoming
                && marking.tokens.stream().anyMatch(token -> token.node() != join && leadsTo(token.node(), join));
        if (!awaitsMore) {
            spread(marking.withoutAll(join), join, unmet & ~join.meets, next);
        }
    }

    private static boolean leadsTo(Node from, Node to) {
        Set<Node> seen = new HashSet<>(List.of(from));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (node == to) {
                return true;
            }
            node.flows.stream().map(Node.Flow::target).filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private void boundaries(Marking marking, Token token, int unmet, ObjIntConsumer<Marking> next) {
        for (Node event : token.node().events) {
            if (!event.cancelEvent) {
                arrive(event.interrupting ? marking.without(token) : marking, event, unmet, next);
            }
        }
    }

    private void eventSubProcesses(Marking marking, int unmet, ObjIntConsumer<Marking> next) {
        if (marking.interrupted || marking.isEmpty()) {
            return;
        }
        for (Node event : marking.area.eventSubProcesses) {
            if (event.interrupting) {
                arrive(marking.cleared(true), event, unmet, next);
            } else if (marking.count(event) == 0) {
                arrive(marking, event, unmet, next);
            }
        }
    }

    private Marking compensating(Marking marking, List<Node> completed, int unmet) {
        Marking with = marking;
        for (Node handler : completed) {
            with = placed(with, handler, unmet);
        }
        return with;
    }

    private void leave(Marking marking, Token token, int unmet, ObjIntConsumer<Marking> next) {
        Node node = token.node();
        Marking left = marking.without(token);
        if (node.handler != null) {
            left = left.remembering(List.of(node.handler));
        }
        spread(left, node, unmet & ~node.meets, next);
    }

    private void spread(Marking marking, Node from, int unmet, ObjIntConsumer<Marking> next) {
        if (from.flows.isEmpty() || from.kind == Kind.END) {
            next.accept(marking, unmet);
        }
        for (List<Node> targets : new Ways(from).all()) {
            Marking spread = marking;
            for (Node target : targets) {
                spread = placed(spread, target, unmet);
            }
            accept(spread, unmet, next);
        }
    }

    private void arrive(Marking marking, Node node, int unmet, ObjIntConsumer<Marking> next) {
        accept(placed(marking, node, unmet), unmet, next);
    }

    private static void accept(Marking marking, int unmet, ObjIntConsumer<Marking> next) {
        boolean small = marking.tokens.size() <= MOST_TOKENS
                && marking.tokens.stream().allMatch(token -> marking.count(token.node()) <= MOST_AT_ONE_ELEMENT);
        if (small) {
            next.accept(marking, unmet);
        }
    }

    private Marking placed(Marking marking, Node node, int unmet) {
        violated.accept(node.id, node.demands & unmet);
        return marking.with(new Token(node, node.repeated ? null : inside(node, unmet)));
    }

    private Marking inside(Node node, int unmet) {
        if (node.kind == Kind.CALL) {
            Area called = node.called == null ? null : board.processes.get(node.called);
            return called == null || called.calledStart == null || isIndifferent(node)
                    ? null
                    : started(called, called.calledStart, unmet);
        }
        return node.inside == null || node.inside.starts.isEmpty()
                ? null
                : started(node.inside, node.inside.starts.get(0), unmet);
    }

    private boolean isIndifferent(Node call) {
        return board.isIndifferent(board.processes.get(call.called), need);
    }

    /** Plays the called process by itself; what cannot be settled within the bounds is taken as possible. */
    private boolean canComplete(Area process) {
        if (process.completes == null) {
            process.completes = process.calledStart != null && new Completion(board, process).isPossible();
        }
        return process.completes;
    }

    private Marking started(Area area, Node start, int unmet) {
        violated.accept(start.id, start.demands & unmet);
        return new Marking(area, new ArrayList<>(List.of(new Token(start, null))), false, List.of());
    }
}
