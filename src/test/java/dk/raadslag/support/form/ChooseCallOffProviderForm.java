package dk.raadslag.support.form;

/** A responsible party chooses the provider of its sub-agreement. */
public final class ChooseCallOffProviderForm extends Form<ChooseCallOffProviderForm> {

    public ChooseCallOffProviderForm callOffStep(String code) {
        return with("callOffStep", code);
    }

    public ChooseCallOffProviderForm provider(String text) {
        return with("provider", text);
    }

    public ChooseCallOffProviderForm singleProviderReason(String text) {
        return with("singleProviderReason", text);
    }

    public ChooseCallOffProviderForm reason(String text) {
        return with("reason", text);
    }
}
