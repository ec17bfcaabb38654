package dk.raadslag.support.form;

/** The director confirms the final evaluation of the agreement. */
public final class FinalEvaluationForm extends Form<FinalEvaluationForm> {

    public FinalEvaluationForm decision(String code) {
        return with("decision", code);
    }

    public FinalEvaluationForm assessment(String text) {
        return with("assessment", text);
    }
}
