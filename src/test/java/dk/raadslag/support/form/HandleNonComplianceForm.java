package dk.raadslag.support.form;

/** The minister decides on an order that is not carried out. */
public final class HandleNonComplianceForm extends Form<HandleNonComplianceForm> {

    public HandleNonComplianceForm steps(String text) {
        return with("steps", text);
    }
}
