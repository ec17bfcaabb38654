package dk.raadslag.support.form;

import java.time.LocalDate;

/** The secretariat lays an application before the council. */
public final class PresentGrantApplicationForm extends Form<PresentGrantApplicationForm> {
    public PresentGrantApplicationForm applicationState(String code) {
        return with("applicationState", code);
    }

    public PresentGrantApplicationForm presentationText(String text) {
        return with("presentationText", text);
    }

    public PresentGrantApplicationForm plannedMeeting(LocalDate day) {
        return with("plannedMeeting", day);
    }
}
