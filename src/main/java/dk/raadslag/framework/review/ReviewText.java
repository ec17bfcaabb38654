package dk.raadslag.framework.review;

import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.Map;

/**
 * What the office says of the results of a framework agreement.
 *
 * @param assessment results and effects beside what the tender was to bring about
 * @param explanation why it concludes so, and what is to be done
 */
record ReviewText(String assessment, Conclusion conclusion, String explanation) {

    private static final String ASSESSMENT = "reviewAssessment";
    private static final String CONCLUSION = "reviewConclusion";
    private static final String EXPLANATION = "reviewExplanation";

    /** The text as typed; nothing may be left out. */
    static ReviewText typed(FormInput form) {
        return new ReviewText(
                Require.text("Vurdering af resultater og effekter", form.text(ASSESSMENT)),
                Require.choice("Konklusion", form.text(CONCLUSION), Conclusion.class),
                Require.text("Begrundelse for konklusionen", form.text(EXPLANATION)));
    }

    /** The fields of the forms with the text in them. */
    Map<String, String> fields() {
        return Map.of(ASSESSMENT, assessment, CONCLUSION, conclusion.name(), EXPLANATION, explanation);
    }
}
