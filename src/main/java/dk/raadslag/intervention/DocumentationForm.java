package dk.raadslag.intervention;

import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.List;

/** Reads the documentation of a problem from its form. */
final class DocumentationForm {

    /** The fields that no gateway or decision table reads. */
    static final List<String> TEXTS =
            List.of("periodFrom", "periodTo", "failingAreas", "ground", "evidence", "sources", "analysisNumber");

    private DocumentationForm() {}

    static Documentation read(FormInput form) {
        Ground ground = Require.choice("Grundlag", form.text("ground"), Ground.class);
        return new Documentation(
                form.date("periodFrom"),
                form.date("periodTo"),
                form.choices("failingAreas"),
                ground,
                ground.isDeviation() ? deviation(form) : null,
                form.text("evidence"),
                Sources.typed(form.choices("sources"), form.text("analysisNumber")));
    }

    private static Deviation deviation(FormInput form) {
        return Deviation.of(
                form.number("deviationPct"),
                form.number("peerCount"),
                form.number("population"),
                form.number("consecutivePeriods"));
    }
}
