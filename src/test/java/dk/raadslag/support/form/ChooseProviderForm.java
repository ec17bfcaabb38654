package dk.raadslag.support.form;

/** A responsible party chooses a provider of the framework agreement. */
public final class ChooseProviderForm extends Form<ChooseProviderForm> {

    public ChooseProviderForm providerStep(String code) {
        return with("providerStep", code);
    }

    public ChooseProviderForm provider(String code) {
        return with("provider", code);
    }

    public ChooseProviderForm singleProviderReason(String text) {
        return with("singleProviderReason", text);
    }
}
