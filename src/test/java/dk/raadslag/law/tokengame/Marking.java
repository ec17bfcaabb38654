package dk.raadslag.law.tokengame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The tokens of one running process or sub-process; immutable, and its hash is computed once and is the same in every run. */
final class Marking {

    /** A token, with what runs inside its element if that is a sub-process or call. */
    record Token(Node node, Marking inside) {

        static Token of(Node node, Marking inside) {
            return inside == null ? node.token : new Token(node, inside);
        }

        @Override
        public int hashCode() {
            return mixed(node.number + 31 * Objects.hashCode(inside));
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Token that && node == that.node && Objects.equals(inside, that.inside);
        }

        private boolean isBefore(Token other) {
            return node.number == other.node.number ? hashCode() < other.hashCode() : node.number < other.node.number;
        }
    }

    final Area area;
    /** Sorted by element, so that markings with the same tokens are equal; not to be changed. */
    final Token[] tokens;

    final boolean interrupted;
    /** Completed elements with compensation, by number. */
    final List<Node> compensable;

    private final int hash;

    private Marking(Area area, Token[] tokens, boolean interrupted, List<Node> compensable) {
        this.area = area;
        this.tokens = tokens;
        this.interrupted = interrupted;
        this.compensable = compensable;
        int sum = area.id.hashCode() + (interrupted ? 1 : 0);
        for (Token token : tokens) {
            sum += token.hashCode();
        }
        int handlers = 0;
        for (Node handler : compensable) {
            handlers = 31 * handlers + handler.number + 1;
        }
        this.hash = mixed(sum + 31 * handlers);
    }

    /** Spreads small numbers over all bits (the finalizer of MurmurHash3): sums of neighbours would collide. */
    private static int mixed(int number) {
        int hash = (number ^ number >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }

    /** A scope in which nothing runs yet. */
    static Marking empty(Area area) {
        return new Marking(area, new Token[0], false, List.of());
    }

    boolean isEmpty() {
        return tokens.length == 0;
    }

    int count(Node node) {
        int count = 0;
        for (Token token : tokens) {
            count += token.node() == node ? 1 : 0;
        }
        return count;
    }

    /** The number of tokens at the element that has most. */
    int mostAtOneElement() {
        int most = 0;
        int here = 0;
        Node last = null;
        for (Token token : tokens) {
            here = token.node() == last ? here + 1 : 1;
            last = token.node();
            most = Math.max(most, here);
        }
        return most;
    }

    Marking with(Token token) {
        int place = tokens.length;
        while (place > 0 && token.isBefore(tokens[place - 1])) {
            place--;
        }
        Token[] more = Arrays.copyOf(tokens, tokens.length + 1);
        System.arraycopy(tokens, place, more, place + 1, tokens.length - place);
        more[place] = token;
        return new Marking(area, more, interrupted, compensable);
    }

    Marking without(Token token) {
        int place = 0;
        while (place < tokens.length && !token.equals(tokens[place])) {
            place++;
        }
        if (place == tokens.length) {
            return this;
        }
        Token[] fewer = Arrays.copyOf(tokens, tokens.length - 1);
        System.arraycopy(tokens, place + 1, fewer, place, fewer.length - place);
        return new Marking(area, fewer, interrupted, compensable);
    }

    Marking withoutAll(Node node) {
        Token[] others =
                Arrays.stream(tokens).filter(token -> token.node() != node).toArray(Token[]::new);
        return new Marking(area, others, interrupted, compensable);
    }

    Marking replaced(Token token, Marking inside) {
        return without(token).with(Token.of(token.node(), inside));
    }

    Marking cleared(boolean nowInterrupted) {
        return new Marking(area, new Token[0], nowInterrupted, compensable);
    }

    Marking remembering(List<Node> more) {
        if (more.isEmpty()) {
            return this;
        }
        TreeSet<Node> all = new TreeSet<>(Comparator.comparingInt(node -> node.number));
        all.addAll(compensable);
        all.addAll(more);
        return withCompensable(List.copyOf(all));
    }

    Marking forgetting(List<Node> some) {
        List<Node> left = new ArrayList<>(compensable);
        return left.removeAll(some) ? withCompensable(left) : this;
    }

    private Marking withCompensable(List<Node> handlers) {
        return new Marking(area, tokens, interrupted, handlers);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Marking that
                        && hash == that.hash
                        && area == that.area
                        && interrupted == that.interrupted
                        && Arrays.equals(tokens, that.tokens)
                        && compensable.equals(that.compensable);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
