package dk.raadslag.support.form;

import java.time.LocalDate;

/** The council decides on an application. */
public final class DecideGrantForm extends Form<DecideGrantForm> {
    public DecideGrantForm grantOutcome(String code) {
        return with("grantOutcome", code);
    }

    public DecideGrantForm newMeetingDate(LocalDate day) {
        return with("newMeetingDate", day);
    }

    public DecideGrantForm grantedAmount(Number value) {
        return with("grantedAmount", value);
    }

    public DecideGrantForm grantWording(String text) {
        return with("grantWording", text);
    }

    public DecideGrantForm meetingDate(LocalDate day) {
        return with("meetingDate", day);
    }

    public DecideGrantForm attendance(String text) {
        return with("attendance", text);
    }

    public DecideGrantForm dissents(String text) {
        return with("dissents", text);
    }

    public DecideGrantForm recused(String text) {
        return with("recused", text);
    }
}
