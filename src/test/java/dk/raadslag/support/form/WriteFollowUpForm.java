package dk.raadslag.support.form;

/** The regional office writes a follow-up note. */
public final class WriteFollowUpForm extends Form<WriteFollowUpForm> {

    public WriteFollowUpForm note(String text) {
        return with("note", text);
    }

    public WriteFollowUpForm finding(String code) {
        return with("finding", code);
    }
}
