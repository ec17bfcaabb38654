package dk.raadslag.support.form;

/** A jobcentre's party asks for specialist knowledge. */
public final class AskSpecialistForm extends Form<AskSpecialistForm> {

    public AskSpecialistForm jobcentreId(String id) {
        return with("jobcentreId", id);
    }

    public AskSpecialistForm specialArea(String code) {
        return with("specialArea", code);
    }

    public AskSpecialistForm question(String text) {
        return with("question", text);
    }

    public AskSpecialistForm ownEffort(String text) {
        return with("ownEffort", text);
    }
}
