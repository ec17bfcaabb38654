package dk.raadslag.support.form;

/** The applicant adds what was missing. */
public final class SupplementApplicationForm extends Form<SupplementApplicationForm> {

    public SupplementApplicationForm supplement(String text) {
        return with("supplement", text);
    }
}
