package dk.raadslag.support.form;

/** The director signs the agreement. */
public final class SignByDirectorForm extends Form<SignByDirectorForm> {

    public SignByDirectorForm signed(boolean checked) {
        return with("signed", checked);
    }
}
