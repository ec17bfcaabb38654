package dk.raadslag.support.form;

import java.time.LocalDate;

/** The secretariat records that the meeting was held. */
public final class HoldMeetingForm extends Form<HoldMeetingForm> {

    public HoldMeetingForm holdOutcome(String code) {
        return with("holdOutcome", code);
    }

    public HoldMeetingForm notHeldReason(String text) {
        return with("notHeldReason", text);
    }

    public HoldMeetingForm heldOn(LocalDate day) {
        return with("heldOn", day);
    }

    public HoldMeetingForm membersPresent(Number number) {
        return with("membersPresent", number);
    }

    public HoldMeetingForm attendance(String text) {
        return with("attendance", text);
    }
}
