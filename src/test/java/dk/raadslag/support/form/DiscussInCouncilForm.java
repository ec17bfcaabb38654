package dk.raadslag.support.form;

import java.time.LocalDate;

/** The council discusses the matter and gives its opinion. */
public final class DiscussInCouncilForm extends Form<DiscussInCouncilForm> {

    public DiscussInCouncilForm meetingOutcome(String code) {
        return with("meetingOutcome", code);
    }

    public DiscussInCouncilForm newMeetingDate(LocalDate day) {
        return with("newMeetingDate", day);
    }

    public DiscussInCouncilForm meetingDate(LocalDate day) {
        return with("meetingDate", day);
    }

    public DiscussInCouncilForm position(String code) {
        return with("position", code);
    }

    public DiscussInCouncilForm opinionText(String text) {
        return with("opinionText", text);
    }

    public DiscussInCouncilForm dissents(String text) {
        return with("dissents", text);
    }

    public DiscussInCouncilForm attendance(String text) {
        return with("attendance", text);
    }

    public DiscussInCouncilForm recused(String text) {
        return with("recused", text);
    }
}
