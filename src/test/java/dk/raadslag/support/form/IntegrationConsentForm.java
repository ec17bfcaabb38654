package dk.raadslag.support.form;

/** The minister of integration consents to the order, or does not. */
public final class IntegrationConsentForm extends Form<IntegrationConsentForm> {

    public IntegrationConsentForm consentAnswer(String code) {
        return with("consentAnswer", code);
    }

    public IntegrationConsentForm consentText(String text) {
        return with("consentText", text);
    }
}
