package dk.raadslag.support.form;

/** The regional office assesses an initiative. */
public final class AssessLayoffForm extends Form<AssessLayoffForm> {
    public AssessLayoffForm applicationState(String code) {
        return with("applicationState", code);
    }

    public AssessLayoffForm withinPurpose(boolean yes) {
        return with("withinPurpose", yes);
    }

    public AssessLayoffForm needDocumented(boolean yes) {
        return with("needDocumented", yes);
    }

    public AssessLayoffForm assessmentText(String text) {
        return with("assessmentText", text);
    }
}
