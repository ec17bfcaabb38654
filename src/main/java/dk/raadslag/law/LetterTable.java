package dk.raadslag.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the letters tell of. A letter that tells of an act belongs to the act: it is sent only after it.
 *
 * @param bean the helper that sends a letter
 * @param input the input of its element that names the letter
 * @param paragraph the basis of the rule, for a refusal
 * @param sentence the rule in one Danish sentence
 * @param telling the letters that tell of an act, by their names
 * @param free the letters that tell of no act
 * @param own the letters that no model sends
 * @param facts what letters tell beside the outcome of an act, each with the expressions by which a model may say it
 */
public record LetterTable(
        @JsonProperty("hjælper") String bean,
        @JsonProperty("parameter") String input,
        @JsonProperty("paragraf") String paragraph,
        @JsonProperty("sætning") String sentence,
        @JsonProperty("fortæller om") Map<String, Telling> telling,
        @JsonProperty("frie") Set<String> free,
        @JsonProperty("Rådslags egne") Set<String> own,
        @JsonProperty("oplysninger") Map<String, Set<String>> facts) {

    /**
     * What a letter tells of.
     *
     * @param acts the acts, one of which the case record must show; with its outcome, such as {@code confirmFinding CONFIRMED}, where a
     *     model cannot show that
     * @param preconditions what must be completed on every way to the letter
     */
    public record Telling(
            @JsonProperty("journalen") List<String> acts,
            @JsonProperty("kræver") List<Precondition> preconditions) {

        public Telling {
            acts = List.copyOf(acts);
            preconditions = preconditions == null ? List.of(Precondition.anyOf(withoutOutcome(acts))) : preconditions;
        }
    }

    private static List<String> withoutOutcome(List<String> acts) {
        return acts.stream().map(act -> act.replaceFirst(" .*", "")).toList();
    }

    /** The rule about one letter. */
    public record Letter(String name, List<Precondition> preconditions, String paragraph, String sentence)
            implements LawTable.Rule {}

    /** True if a model may send the letter and the table says what it tells of. */
    public boolean knows(String name) {
        return free.contains(name) || telling.containsKey(name);
    }

    /** The rule about the letter; empty if it tells of no act. */
    public Optional<Letter> rule(String name) {
        return Optional.ofNullable(telling.get(name))
                .map(telling -> new Letter(name, telling.preconditions(), paragraph, sentence));
    }

    /** The acts of which the letter tells; none if it tells of none. */
    public List<String> acts(String name) {
        Telling told = telling.get(name);
        return told == null ? List.of() : told.acts();
    }
}
