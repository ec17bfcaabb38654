package dk.raadslag.support.form;

/** The director checks the legality of what the council decided. */
public final class CheckLegalityForm extends Form<CheckLegalityForm> {

    public CheckLegalityForm verdict(String code) {
        return with("verdict", code);
    }

    public CheckLegalityForm rule(String text) {
        return with("rule", text);
    }

    public CheckLegalityForm remedy(String text) {
        return with("remedy", text);
    }
}
