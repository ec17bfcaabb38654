package dk.raadslag.support.form;

/** The director chooses the next step of a case. */
public final class ChooseNextStepForm extends Form<ChooseNextStepForm> {

    public ChooseNextStepForm choice(String code) {
        return with("choice", code);
    }

    public ChooseNextStepForm reason(String text) {
        return with("reason", text);
    }
}
