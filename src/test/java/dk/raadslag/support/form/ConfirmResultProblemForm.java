package dk.raadslag.support.form;

/** The director confirms or rejects a problem that the monitoring points at. */
public final class ConfirmResultProblemForm extends Form<ConfirmResultProblemForm> {

    public ConfirmResultProblemForm decision(String code) {
        return with("decision", code);
    }

    public ConfirmResultProblemForm reason(String text) {
        return with("reason", text);
    }
}
