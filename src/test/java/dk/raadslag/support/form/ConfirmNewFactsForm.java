package dk.raadslag.support.form;

/** The director confirms new facts in an open case, or not. */
public final class ConfirmNewFactsForm extends Form<ConfirmNewFactsForm> {

    public ConfirmNewFactsForm confirmed(boolean yes) {
        return with("confirmed", String.valueOf(yes));
    }

    public ConfirmNewFactsForm reason(String text) {
        return with("reason", text);
    }
}
