package dk.raadslag.support.form;

/** The director approves the brief to the council, or sends it back. */
public final class ApproveBriefForm extends Form<ApproveBriefForm> {

    public ApproveBriefForm briefAnswer(String code) {
        return with("briefAnswer", code);
    }

    public ApproveBriefForm remark(String text) {
        return with("remark", text);
    }
}
