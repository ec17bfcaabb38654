package dk.raadslag.support.form;

/** The regional office records the follow-up meeting. */
public final class FollowUpMeetingForm extends Form<FollowUpMeetingForm> {

    public FollowUpMeetingForm minutes(String text) {
        return with("minutes", text);
    }

    public FollowUpMeetingForm decision(String code) {
        return with("decision", code);
    }
}
