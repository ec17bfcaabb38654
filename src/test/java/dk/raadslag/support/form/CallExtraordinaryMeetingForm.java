package dk.raadslag.support.form;

import java.time.LocalDate;

/** The chair calls an extraordinary meeting of the council. */
public final class CallExtraordinaryMeetingForm extends Form<CallExtraordinaryMeetingForm> {

    public CallExtraordinaryMeetingForm extraordinaryMeetingDate(LocalDate day) {
        return with("extraordinaryMeetingDate", day);
    }
}
