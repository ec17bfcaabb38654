package dk.raadslag.support.form;

import java.time.LocalDate;

/** The council gives its priorities for the year. */
public final class PrioritiseGrantForm extends Form<PrioritiseGrantForm> {
    public PrioritiseGrantForm criteriaOutcome(String code) {
        return with("criteriaOutcome", code);
    }

    public PrioritiseGrantForm newMeetingDate(LocalDate day) {
        return with("newMeetingDate", day);
    }

    public PrioritiseGrantForm criteriaWording(String text) {
        return with("criteriaWording", text);
    }

    public PrioritiseGrantForm meetingDate(LocalDate day) {
        return with("meetingDate", day);
    }

    public PrioritiseGrantForm attendance(String text) {
        return with("attendance", text);
    }

    public PrioritiseGrantForm dissents(String text) {
        return with("dissents", text);
    }

    public PrioritiseGrantForm recused(String text) {
        return with("recused", text);
    }

    public PrioritiseGrantForm dropReason(String text) {
        return with("dropReason", text);
    }
}
