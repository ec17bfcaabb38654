package dk.raadslag.support.form;

import java.time.LocalDate;

/** The secretariat calls the council. */
public final class CallCouncilMeetingForm extends Form<CallCouncilMeetingForm> {

    public CallCouncilMeetingForm regionCode(String code) {
        return with("regionCode", code);
    }

    public CallCouncilMeetingForm meetingKind(String code) {
        return with("meetingKind", code);
    }

    public CallCouncilMeetingForm meetingReason(String text) {
        return with("meetingReason", text);
    }

    public CallCouncilMeetingForm meetingOn(LocalDate day) {
        return with("meetingOn", day);
    }

    public CallCouncilMeetingForm meetingTime(String text) {
        return with("meetingTime", text);
    }

    public CallCouncilMeetingForm meetingPlace(String text) {
        return with("meetingPlace", text);
    }
}
