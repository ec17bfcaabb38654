package dk.raadslag.support.form;

/** The director confirms a finding, rejects it or asks for more evidence. */
public final class ConfirmFindingForm extends Form<ConfirmFindingForm> {

    public ConfirmFindingForm decision(String code) {
        return with("decision", code);
    }

    public ConfirmFindingForm reason(String text) {
        return with("reason", text);
    }
}
