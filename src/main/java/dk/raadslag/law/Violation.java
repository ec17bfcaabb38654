package dk.raadslag.law;

import java.util.List;

/**
 * Why a model is refused.
 *
 * @param rule what the law table says
 * @param subject id of the act's element, or key of the process that ends
 * @param need what can be missing
 * @param finding what is wrong in the model, in Danish
 * @param path the names of the elements on one way to it; empty if the fault is not a way
 */
public record Violation(LawTable.Rule rule, String subject, Precondition need, String finding, List<String> path) {

    /** An objection that is not about a way through the diagram. */
    public Violation(LawTable.Rule rule, String finding) {
        this(rule, null, null, finding, List.of());
    }

    /** The whole objection for a process owner: paragraph, sentence, finding and path. */
    public String inWords() {
        String law = rule == null ? "" : "%s: %s ".formatted(rule.paragraph(), rule.sentence());
        String way = path.isEmpty() ? "" : " Vej i diagrammet: " + String.join(" → ", path) + ".";
        return law + finding + way;
    }
}
