package dk.raadslag.support.form;

/** A party responds to the invitation to dialogue. */
public final class RespondToDialogueForm extends Form<RespondToDialogueForm> {

    public RespondToDialogueForm answer(String code) {
        return with("answer", code);
    }

    public RespondToDialogueForm reason(String text) {
        return with("reason", text);
    }
}
