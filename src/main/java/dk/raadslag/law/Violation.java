package dk.raadslag.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason to refuse a model.
 *
 * @param rule the rule of the law table that is violated; {@code null} if it is none of the table's
 * @param subject id of the act's element, or key of the process that ends; {@code null} if the path is empty
 * @param precondition the precondition that may be missing; {@code null} if the path is empty
 * @param finding the fault in the model, in Danish
 * @param path the names of the elements on one path to the subject; empty if the fault is not one of reachability
 */
public record Violation(
        LawTable.@Nullable Rule rule,
        @Nullable String subject,
        @Nullable Precondition precondition,
        String finding,
        List<String> path) {

    /** A violation that is not one of reachability. */
    public Violation(LawTable.@Nullable Rule rule, String finding) {
        this(rule, null, null, finding, List.of());
    }

    /** What is violated, whatever the way to it. */
    public record Matter(
            LawTable.@Nullable Rule rule,
            @Nullable String subject,
            @Nullable Precondition precondition) {}

    /** The matter of the violation: two with the same matter object to the same thing. */
    public Matter matter() {
        return new Matter(rule, subject, precondition);
    }

    /** The violation for a process owner: paragraph, sentence, finding and path. */
    public String inWords() {
        String law = rule == null ? "" : "%s: %s ".formatted(rule.paragraph(), rule.sentence());
        String way = path.isEmpty() ? "" : " Vej i diagrammet: " + String.join(" → ", path) + ".";
        return law + finding + way;
    }
}
