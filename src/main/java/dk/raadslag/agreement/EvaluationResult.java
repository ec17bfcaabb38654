package dk.raadslag.agreement;

import java.util.Collection;

/** What the agreement came to when it ran out. */
enum EvaluationResult {
    ALL_MET("Alle resultatkrav er opfyldt"),
    PARTLY("Resultatkravene er delvist opfyldt"),
    NOT_MET("Ingen resultatkrav er opfyldt");

    private final String danish;

    EvaluationResult(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }

    static EvaluationResult of(Collection<Outcome> outcomes) {
        if (outcomes.stream().allMatch(Outcome.MET::equals)) {
            return ALL_MET;
        }
        return outcomes.stream().allMatch(Outcome.NOT_MET::equals) ? NOT_MET : PARTLY;
    }
}
