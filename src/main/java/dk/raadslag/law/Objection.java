package dk.raadslag.law;

import java.util.List;

/**
 * Why a model is refused.
 *
 * @param rule what the law table says
 * @param finding what is wrong in the model, in Danish
 * @param path the names of the elements on one way to it; empty if the fault is not a way
 */
record Objection(LawTable.Rule rule, String finding, List<String> path) {

    /** The whole objection for a process owner: paragraph, sentence, finding and path. */
    String inWords() {
        String law = rule == null ? "" : "%s: %s ".formatted(rule.paragraph(), rule.sentence());
        String way = path.isEmpty() ? "" : " Vej i diagrammet: " + String.join(" → ", path) + ".";
        return law + finding + way;
    }
}
