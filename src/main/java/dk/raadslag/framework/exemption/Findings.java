package dk.raadslag.framework.exemption;

import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;

/** What the regional office finds about a jobcentre's effort and results for a target group. */
record Findings(
        String effort, String results, EffortGrade effortGrade, ResultsGrade resultsGrade, boolean specialCase) {

    static Findings read(FormInput form) {
        return new Findings(
                Require.text("Vurdering af indsatsen", form.text("effortText")),
                Require.text("Vurdering af resultaterne", form.text("resultsText")),
                Require.choice("Indsatsen er samlet set", form.text("effortGrade"), EffortGrade.class),
                Require.choice("Resultaterne er samlet set", form.text("resultsGrade"), ResultsGrade.class),
                form.yes("specialCase"));
    }
}
