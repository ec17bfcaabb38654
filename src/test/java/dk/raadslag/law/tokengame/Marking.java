package dk.raadslag.law.tokengame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Where the tokens of one running process or sub-process are. */
final class Marking {

    /** A token, with what runs inside its element if that is a sub-process or call. */
    record Token(Node node, Marking inside) {

        @Override
        public int hashCode() {
            return node.number * 31 + Objects.hashCode(inside);
        }
    }

    private static final Comparator<Token> ORDER =
            Comparator.<Token>comparingInt(token -> token.node().number).thenComparingInt(Token::hashCode);

    final Area area;
    final List<Token> tokens;
    final boolean interrupted;
    /** Completed elements with compensation, by number. */
    final List<Node> compensable;

    private final int hash;

    Marking(Area area, List<Token> tokens, boolean interrupted, List<Node> compensable) {
        this.area = area;
        this.tokens = tokens.stream().sorted(ORDER).toList();
        this.interrupted = interrupted;
        this.compensable = compensable;
        this.hash = Objects.hash(System.identityHashCode(area), this.tokens, interrupted, compensable);
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    long count(Node node) {
        return tokens.stream().filter(token -> token.node() == node).count();
    }

    Marking with(Token token) {
        List<Token> more = new ArrayList<>(tokens);
        more.add(token);
        return new Marking(area, more, interrupted, compensable);
    }

    Marking without(Token token) {
        List<Token> fewer = new ArrayList<>(tokens);
        fewer.remove(token);
        return new Marking(area, fewer, interrupted, compensable);
    }

    Marking withoutAll(Node node) {
        return new Marking(
                area, tokens.stream().filter(token -> token.node() != node).toList(), interrupted, compensable);
    }

    Marking replaced(Token token, Marking inside) {
        return without(token).with(new Token(token.node(), inside));
    }

    Marking cleared(boolean nowInterrupted) {
        return new Marking(area, List.of(), nowInterrupted, compensable);
    }

    Marking remembering(List<Node> more) {
        if (more.isEmpty()) {
            return this;
        }
        TreeSet<Node> all = new TreeSet<>(Comparator.comparingInt(node -> node.number));
        all.addAll(compensable);
        all.addAll(more);
        return new Marking(area, tokens, interrupted, List.copyOf(all));
    }

    Marking forgetting(List<Node> some) {
        return new Marking(
                area,
                tokens,
                interrupted,
                compensable.stream().filter(node -> !some.contains(node)).toList());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Marking that
                        && hash == that.hash
                        && area == that.area
                        && interrupted == that.interrupted
                        && tokens.equals(that.tokens)
                        && compensable.equals(that.compensable);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
