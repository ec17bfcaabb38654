package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Marking.Token;
import dk.raadslag.law.tokengame.Node.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** The moves of the game: what the engine, the people and the clock can do next. */
final class Moves {

    private static final int DEEPEST = 5;

    private final Board board;
    private final long need;
    private final int mostTokens;
    private final int mostAtOneElement;
    private final ObjLongConsumer<String> violated;
    private final ObjLongConsumer<Marking> reached;

    Moves(Board board, long need, ObjLongConsumer<String> violated, ObjLongConsumer<Marking> reached) {
        this.board = board;
        this.need = need;
        this.violated = violated;
        this.reached = reached;
        this.mostTokens = lenient(Leniency.MORE_TOKENS) ? 12 : 4;
        this.mostAtOneElement = lenient(Leniency.MORE_TOKENS) ? 6 : 2;
    }

    boolean lenient(Leniency rule) {
        return board.lenient.contains(rule);
    }

    void begin(Area area, Node start, long unmet) {
        reached.accept(started(area, start, unmet), unmet);
    }

    void from(Marking marking, long unmet) {
        from(marking, unmet, null, reached);
    }

    /** Moves one token that may move before all others, if there is one. */
    void quietly(Marking marking, long unmet) {
        quietly(marking, unmet, null, reached);
    }

    private boolean quietly(Marking marking, long unmet, Inside where, ObjLongConsumer<Marking> next) {
        if (Inside.depth(where) > DEEPEST) {
            return false;
        }
        for (Token token : marking.tokens) {
            if (Quiet.is(marking, token, need)) {
                moveToken(marking, token, unmet, where, next);
                return true;
            }
        }
        for (Token token : marking.tokens) {
            if (token.inside() != null && quietlyInside(marking, token, unmet, where, next)) {
                return true;
            }
        }
        return false;
    }

    private boolean quietlyInside(
            Marking marking, Token token, long unmet, Inside where, ObjLongConsumer<Marking> next) {
        return quietly(
                token.inside(),
                unmet,
                new Inside(marking, token, where),
                (inside, then) -> next.accept(marking.replaced(token, inside), then));
    }

    private void from(Marking marking, long unmet, Inside where, ObjLongConsumer<Marking> next) {
        if (Inside.depth(where) > DEEPEST) {
            return;
        }
        Token last = null;
        for (Token token : marking.tokens) {
            if (!token.equals(last)) {
                moveToken(marking, token, unmet, where, next);
                if (token.node().kind != Kind.AWAIT) {
                    boundaries(marking, token, unmet, next);
                }
            }
            last = token;
        }
        eventSubProcesses(marking, unmet, next);
    }

    private void moveToken(Marking marking, Token token, long unmet, Inside where, ObjLongConsumer<Marking> next) {
        Node node = token.node();
        if (token.inside() != null) {
            inside(marking, token, unmet, where, next);
        } else if (node.repeated) {
            repeat(marking, token, unmet, where, next);
        } else {
            switch (node.kind) {
                case AWAIT -> node.events.forEach(event -> arrive(marking.without(token), event, unmet, next));
                case TERMINATE -> next.accept(marking.cleared(marking.interrupted), unmet & ~node.meets);
                case FORK -> join(marking, node, unmet, next);
                case INCLUSIVE -> inclusive(marking, node, unmet, next);
                case COMPENSATE -> compensate(marking, token, unmet, where, next);
                case CANCEL -> cancel(marking, token, unmet, next);
                case ESCALATE -> {
                    if (lenient(Leniency.ESCALATIONS_GO_ON) || !Inside.interrupts(node, marking.area, where)) {
                        leave(marking, token, null, unmet, next);
                    }
                }
                case CALL -> call(marking, token, unmet, where, next);
                case ERROR, SUB_PROCESS -> {}
                default -> leave(marking, token, null, unmet, next);
            }
        }
    }

    private void call(Marking marking, Token token, long unmet, Inside where, ObjLongConsumer<Marking> next) {
        Node node = token.node();
        if (node.called == null) {
            leave(marking, token, null, unmet, next);
            callAnything(marking, token, unmet, where, next);
        } else if (isIndifferent(node) && canComplete(board.processes.get(node.called))) {
            leave(marking, token, null, unmet, next);
        }
    }

    private void inside(Marking marking, Token token, long unmet, Inside where, ObjLongConsumer<Marking> next) {
        from(token.inside(), unmet, new Inside(marking, token, where), (inside, then) -> {
            if (inside.isEmpty()) {
                completed(marking, token, inside, then, next);
            } else {
                next.accept(marking.replaced(token, inside), then);
            }
        });
        if (token.node().kind == Kind.CALL && lenient(Leniency.CALLS_BEGIN_ANYWHERE)) {
            Area called = token.inside().area;
            called.starts.forEach(start -> next.accept(marking.replaced(token, started(called, start, unmet)), unmet));
        }
        if (token.node().kind == Kind.EVENT_SUB_PROCESS) {
            compensateAround(marking, token, unmet, next);
        }
        boolean cancelled = Arrays.stream(token.inside().tokens).anyMatch(inner -> isDone(inner, token.inside()));
        if (cancelled) {
            token.node().events.stream()
                    .filter(event -> event.trigger == Trigger.CANCEL)
                    .forEach(event -> arrive(marking.without(token), event, unmet, next));
        }
    }

    private void completed(Marking marking, Token token, Marking inside, long unmet, ObjLongConsumer<Marking> next) {
        Node node = token.node();
        if (inside.area.process) {
            violated.accept(inside.area.id, inside.area.demandsAtEnd & unmet);
        }
        if (node.kind == Kind.EVENT_SUB_PROCESS) {
            next.accept(marking.without(token), unmet);
        } else if (node.repeated) {
            next.accept(marking.replaced(token, null).remembering(Compensation.of(token, inside)), unmet & ~node.meets);
        } else if (node.kind == Kind.CANCEL) {
            next.accept(marking.replaced(token, null).forgetting(marking.compensable), unmet);
        } else {
            leave(marking, token, inside, unmet, next);
        }
    }

    private void repeat(Marking marking, Token token, long unmet, Inside where, ObjLongConsumer<Marking> next) {
        Node node = token.node();
        spread(marking.without(token), node, unmet, next);
        if (node.kind == Kind.SUB_PROCESS || node.kind == Kind.CALL && node.called != null && !isIndifferent(node)) {
            Marking inside = inside(node, unmet);
            if (inside != null) {
                next.accept(marking.replaced(token, inside), unmet);
            }
        } else if (node.kind == Kind.CALL && node.called == null) {
            callAnything(marking, token, unmet, where, next);
        } else {
            leave(marking, token, null, unmet, next);
        }
    }

    private void callAnything(Marking marking, Token token, long unmet, Inside where, ObjLongConsumer<Marking> next) {
        int deepest = lenient(Leniency.DEEPER_CALLS) ? 3 : 1;
        for (Area process : board.processes.values()) {
            if (process.calledStart != null && Inside.depth(where) < deepest) {
                next.accept(marking.replaced(token, started(process, process.calledStart, unmet)), unmet);
            }
        }
    }

    private void join(Marking marking, Node join, long unmet, ObjLongConsumer<Marking> next) {
        int needed = Math.max(1, join.incoming);
        if (lenient(Leniency.JOINS_FORGET) && needed > 1) {
            next.accept(marking.without(join.token), unmet);
        }
        if (marking.count(join) >= needed) {
            Marking joined = marking;
            for (int i = 0; i < needed; i++) {
                joined = joined.without(join.token);
            }
            spread(joined, join, unmet & ~join.meets, next);
        }
    }

    private void inclusive(Marking marking, Node join, long unmet, ObjLongConsumer<Marking> next) {
        boolean awaitsMore = marking.count(join) < join.incoming
                && !lenient(Leniency.INCLUSIVE_PASSES)
                && Arrays.stream(marking.tokens)
                        .anyMatch(token -> token.node() != join && token.node().leadsTo(join));
        if (!awaitsMore) {
            spread(marking.withoutAll(join), join, unmet & ~join.meets, next);
        }
    }

    private void boundaries(Marking marking, Token token, long unmet, ObjLongConsumer<Marking> next) {
        for (Node event : token.node().events) {
            if (event.trigger != Trigger.CANCEL) {
                arrive(event.interrupting ? marking.without(token) : marking, event, unmet, next);
            }
        }
    }

    private void eventSubProcesses(Marking marking, long unmet, ObjLongConsumer<Marking> next) {
        if (marking.isEmpty()) {
            return;
        }
        for (Node event : marking.area.eventSubProcesses) {
            if (marking.interrupted && !event.trigger.isThrown()) {
                continue;
            }
            if (event.interrupting) {
                arrive(marking.cleared(true), event, unmet, next);
            } else if (marking.count(event) == 0) {
                arrive(marking, event, unmet, next);
            }
        }
    }

    /** The engine starts all handlers at once and waits for them. */
    private void compensate(Marking marking, Token token, long unmet, Inside where, ObjLongConsumer<Marking> next) {
        boolean everywhere = lenient(Leniency.COMPENSATION_ANYWHERE);
        List<Node> handlers =
                everywhere ? Compensation.all(board.root(marking.area)) : Compensation.called(token.node(), marking);
        boolean around = where != null && where.token().node().kind == Kind.EVENT_SUB_PROCESS;
        if (handlers.isEmpty() && !around || lenient(Leniency.COMPENSATION_BESIDE)) {
            leave(marking, token, null, unmet, next);
        }
        if (!handlers.isEmpty()) {
            next.accept(handling(marking.forgetting(handlers), token, handlers, unmet), unmet);
        }
    }

    /** What is thrown in an event sub-process compensates what completed around it. */
    private void compensateAround(Marking marking, Token token, long unmet, ObjLongConsumer<Marking> next) {
        for (Token inner : token.inside().tokens) {
            if (inner.node().kind == Kind.COMPENSATE && inner.inside() == null) {
                List<Node> handlers = new ArrayList<>(Compensation.called(inner.node(), marking));
                handlers.addAll(Compensation.called(inner.node(), token.inside()));
                Marking left = marking.forgetting(handlers);
                if (handlers.isEmpty()) {
                    leave(token.inside(), inner, null, unmet, (inside, then) -> {
                        if (inside.isEmpty()) {
                            completed(left, token, inside, then, next);
                        } else {
                            next.accept(left.replaced(token, inside), then);
                        }
                    });
                } else {
                    Marking inside = token.inside().forgetting(handlers);
                    next.accept(left.replaced(token, handling(inside, inner, handlers, unmet)), unmet);
                }
            }
        }
    }

    /** A cancel end stops everything else in the transaction and compensates before the boundary event goes on. */
    private void cancel(Marking marking, Token token, long unmet, ObjLongConsumer<Marking> next) {
        if (!isDone(token, marking) || lenient(Leniency.COMPENSATION_ANYWHERE)) {
            Marking alone = marking.cleared(true).with(token);
            List<Node> handlers = marking.compensable;
            if (lenient(Leniency.COMPENSATION_ANYWHERE)) {
                handling(alone, token, Compensation.all(board.root(marking.area)), unmet);
            }
            boolean waits = !handlers.isEmpty() && !lenient(Leniency.COMPENSATION_BESIDE);
            next.accept(waits ? handling(alone, token, handlers, unmet) : alone.forgetting(handlers), unmet);
        }
    }

    private static boolean isDone(Token token, Marking marking) {
        return token.node().kind == Kind.CANCEL
                && token.inside() == null
                && marking.compensable.isEmpty()
                && marking.tokens.length == 1;
    }

    private Marking handling(Marking marking, Token token, List<Node> handlers, long unmet) {
        Marking running = Marking.empty(token.node().inside);
        for (Node handler : handlers) {
            running = placed(running, handler, unmet);
        }
        return marking.replaced(token, running);
    }

    private void leave(Marking marking, Token token, Marking inside, long unmet, ObjLongConsumer<Marking> next) {
        Marking left = marking.without(token).remembering(Compensation.of(token, inside));
        spread(left, token.node(), unmet & ~token.node().meets, next);
    }

    private void spread(Marking marking, Node from, long unmet, ObjLongConsumer<Marking> next) {
        if (from.flows.isEmpty() || from.kind == Kind.END) {
            next.accept(marking, unmet);
        }
        for (List<Node> targets : from.ways(lenient(Leniency.CHOICES_TAKEN_TOGETHER))) {
            Marking spread = marking;
            for (Node target : targets) {
                spread = placed(spread, target, unmet);
            }
            accept(spread, unmet, next);
        }
    }

    private void arrive(Marking marking, Node node, long unmet, ObjLongConsumer<Marking> next) {
        accept(placed(marking, node, unmet), unmet, next);
    }

    private void accept(Marking marking, long unmet, ObjLongConsumer<Marking> next) {
        if (marking.tokens.length <= mostTokens && marking.mostAtOneElement() <= mostAtOneElement) {
            next.accept(marking, unmet);
        }
    }

    private Marking placed(Marking marking, Node node, long unmet) {
        violated.accept(node.id, node.demands & unmet);
        return marking.with(Token.of(node, node.repeated ? null : inside(node, unmet)));
    }

    private Marking inside(Node node, long unmet) {
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

    private Marking started(Area area, Node start, long unmet) {
        violated.accept(start.id, start.demands & unmet);
        return Marking.empty(area).with(start.token);
    }
}
