package dk.raadslag.support.form;

/** The director decides on the proposal of a specialist function. */
public final class DecideSpecialistFunctionForm extends Form<DecideSpecialistFunctionForm> {

    public DecideSpecialistFunctionForm decision(String code) {
        return with("decision", code);
    }

    public DecideSpecialistFunctionForm directorReason(String text) {
        return with("directorReason", text);
    }
}
