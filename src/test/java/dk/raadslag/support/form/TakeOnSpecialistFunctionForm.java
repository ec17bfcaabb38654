package dk.raadslag.support.form;

/** A jobcentre's party answers whether it takes a specialist function on. */
public final class TakeOnSpecialistFunctionForm extends Form<TakeOnSpecialistFunctionForm> {

    public TakeOnSpecialistFunctionForm takesOn(boolean yes) {
        return with("takesOn", String.valueOf(yes));
    }

    public TakeOnSpecialistFunctionForm reason(String text) {
        return with("reason", text);
    }
}
