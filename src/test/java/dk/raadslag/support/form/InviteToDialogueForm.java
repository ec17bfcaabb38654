package dk.raadslag.support.form;

import java.time.LocalDate;

/** The regional office invites the parties to a dialogue. */
public final class InviteToDialogueForm extends Form<InviteToDialogueForm> {

    public InviteToDialogueForm meetingDate(LocalDate day) {
        return with("meetingDate", day);
    }

    public InviteToDialogueForm place(String text) {
        return with("place", text);
    }

    public InviteToDialogueForm agenda(String text) {
        return with("agenda", text);
    }
}
