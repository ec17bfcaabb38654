package dk.raadslag.support.form;

/** A responsible party comments on the draft recommendation. */
public final class HearingForm extends Form<HearingForm> {

    public HearingForm comment(String text) {
        return with("comment", text);
    }
}
