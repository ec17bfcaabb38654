package dk.raadslag.support.form;

/** The regional office assesses an application. */
public final class AssessGrantApplicationForm extends Form<AssessGrantApplicationForm> {
    public AssessGrantApplicationForm applicationState(String code) {
        return with("applicationState", code);
    }

    public AssessGrantApplicationForm withinPurpose(boolean yes) {
        return with("withinPurpose", yes);
    }

    public AssessGrantApplicationForm needDocumented(boolean yes) {
        return with("needDocumented", yes);
    }

    public AssessGrantApplicationForm assessmentText(String text) {
        return with("assessmentText", text);
    }
}
