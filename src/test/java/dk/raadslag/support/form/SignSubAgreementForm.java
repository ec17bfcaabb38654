package dk.raadslag.support.form;

import java.time.LocalDate;

/** A responsible party signs a sub-agreement with the provider. */
public final class SignSubAgreementForm extends Form<SignSubAgreementForm> {

    public SignSubAgreementForm subAgreementStep(String code) {
        return with("subAgreementStep", code);
    }

    public SignSubAgreementForm reason(String text) {
        return with("reason", text);
    }

    public SignSubAgreementForm volume(String text) {
        return with("volume", text);
    }

    public SignSubAgreementForm price(Number number) {
        return with("price", number);
    }

    public SignSubAgreementForm startsOn(LocalDate day) {
        return with("startsOn", day);
    }

    public SignSubAgreementForm endsOn(LocalDate day) {
        return with("endsOn", day);
    }
}
