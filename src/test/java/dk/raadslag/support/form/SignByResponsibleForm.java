package dk.raadslag.support.form;

/** A responsible party signs the agreement. */
public final class SignByResponsibleForm extends Form<SignByResponsibleForm> {

    public SignByResponsibleForm signed(boolean checked) {
        return with("signed", checked);
    }
}
