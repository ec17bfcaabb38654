package dk.raadslag.support.form;

import java.time.LocalDate;

/** The director signs the agreement on a specialist function. */
public final class SignSpecialistAgreementForm extends Form<SignSpecialistAgreementForm> {

    public SignSpecialistAgreementForm providerSignedOn(LocalDate day) {
        return with("providerSignedOn", day);
    }
}
