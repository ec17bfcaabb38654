package dk.raadslag.support.form;

/** The director assesses the silence of a party invited to dialogue. */
public final class AssessNoResponseForm extends Form<AssessNoResponseForm> {

    public AssessNoResponseForm assessment(String code) {
        return with("assessment", code);
    }

    public AssessNoResponseForm reason(String text) {
        return with("reason", text);
    }
}
