package dk.raadslag.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step that must be completed before an act or the end of a process.
 *
 * @param kind the kind of step
 * @param name the stage, the bean, the key of the process or the key of the decision; of beans several, one of which is enough
 */
public record Precondition(Kind kind, String name) {

    private static final String OR = " eller ";

    /** The kinds of steps, each with its word in the law table. */
    public enum Kind {
        COUNCIL("rådet"),
        ACT("handlingen"),
        CALL("processen"),
        DECISION("beslutningen");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /**
     * Parses for example {@code rådet om aftalen}, {@code handlingen sendOffer} or {@code handlingen a eller b}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Precondition of(String text) {
        String[] words = text.split(" ", 2);
        return Stream.of(Kind.values())
                .filter(kind -> words.length == 2 && kind.word.equals(words[0]))
                .findFirst()
                .map(kind -> new Precondition(kind, LawWords.code(words[1])))
                .filter(precondition -> precondition.names().stream().noneMatch(name -> name.contains(" ")))
                .orElseThrow(() -> new IllegalArgumentException("Unknown precondition in the law table: " + text));
    }

    /** The precondition that one of the acts is completed. */
    static Precondition anyOf(List<String> acts) {
        return new Precondition(Kind.ACT, String.join(OR, acts));
    }

    /** The names, one of which is enough. */
    public List<String> names() {
        return List.of(name.split(OR));
    }

    /** The precondition as the law table writes it. */
    public String text() {
        return kind.word + " " + LawWords.of(name);
    }

    /** The precondition in Danish words that a process owner finds again in the model. */
    public String inWords(CouncilCall council) {
        return switch (kind) {
            case COUNCIL -> council.inWords(name);
            case ACT -> "den gennemførte handling %s".formatted(name);
            case CALL -> "et gennemført kald af processen %s".formatted(name);
            case DECISION -> "beslutningen %s".formatted(name);
        };
    }
}
