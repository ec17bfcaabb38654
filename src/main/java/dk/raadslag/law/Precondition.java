package dk.raadslag.law;

import java.util.Map;

/**
 * What the law table demands before something may happen.
 *
 * @param kind what has to be completed
 * @param name the stage, the bean, the process or the decision
 */
public record Precondition(Kind kind, String name) {

    /** What can be demanded, with the word that the law table uses for it. */
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

    private static final Map<String, String> STAGES = Map.of(
            "REACTION", "før der vælges reaktion",
            "AGREEMENT", "før en aftale",
            "RECOMMENDATION", "før en indstilling");

    /** Reads for example {@code rådet AGREEMENT} or {@code handlingen sendOffer}. */
    public static Precondition of(String text) {
        String[] words = text.split(" ");
        for (Kind kind : Kind.values()) {
            if (words.length == 2 && kind.word.equals(words[0])) {
                return new Precondition(kind, words[1]);
            }
        }
        throw new IllegalArgumentException("The law table demands something unknown: " + text);
    }

    /** The need as the law table writes it. */
    public String text() {
        return kind.word + " " + name;
    }

    /** The need in words that a process owner finds again in the model. */
    public String inWords() {
        return switch (kind) {
            case COUNCIL ->
                "en gennemført inddragelse af rådet %s (kald af council-involvement med stage = '%s')"
                        .formatted(STAGES.getOrDefault(name, ""), name);
            case ACT -> "den gennemførte handling %s".formatted(name);
            case CALL -> "et gennemført kald af processen %s".formatted(name);
            case DECISION -> "beslutningen %s".formatted(name);
        };
    }
}
