package dk.raadslag.support.form;

import java.time.LocalDate;

/** The chair records that the council has approved the minutes. */
public final class ApproveMinutesForm extends Form<ApproveMinutesForm> {

    public ApproveMinutesForm minutesOutcome(String code) {
        return with("minutesOutcome", code);
    }

    public ApproveMinutesForm newMeetingDate(LocalDate day) {
        return with("newMeetingDate", day);
    }

    public ApproveMinutesForm meetingDate(LocalDate day) {
        return with("meetingDate", day);
    }

    public ApproveMinutesForm attendance(String text) {
        return with("attendance", text);
    }

    public ApproveMinutesForm minutesRemarks(String text) {
        return with("minutesRemarks", text);
    }
}
