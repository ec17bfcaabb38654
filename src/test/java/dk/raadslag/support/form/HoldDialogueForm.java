package dk.raadslag.support.form;

import java.time.LocalDate;

/** The regional office records a meeting of the dialogue. */
public final class HoldDialogueForm extends Form<HoldDialogueForm> {

    public HoldDialogueForm heldOn(LocalDate day) {
        return with("heldOn", day);
    }

    public HoldDialogueForm participants(String text) {
        return with("participants", text);
    }

    public HoldDialogueForm minutes(String text) {
        return with("minutes", text);
    }

    public HoldDialogueForm causes(String text) {
        return with("causes", text);
    }

    public HoldDialogueForm initiatives(String text) {
        return with("initiatives", text);
    }

    public HoldDialogueForm problemConfirmed(boolean yes) {
        return with("problemConfirmed", String.valueOf(yes));
    }

    public HoldDialogueForm initiativesEnough(boolean yes) {
        return with("initiativesEnough", String.valueOf(yes));
    }

    public HoldDialogueForm furtherMeeting(boolean yes) {
        return with("furtherMeeting", String.valueOf(yes));
    }
}
