package dk.raadslag.support.form;

/** The director confirms that the results have not improved. */
public final class ConfirmNotImprovedForm extends Form<ConfirmNotImprovedForm> {

    public ConfirmNotImprovedForm verdict(String code) {
        return with("verdict", code);
    }

    public ConfirmNotImprovedForm reason(String text) {
        return with("reason", text);
    }
}
