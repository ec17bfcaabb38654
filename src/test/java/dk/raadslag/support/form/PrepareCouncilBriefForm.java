package dk.raadslag.support.form;

/** The secretariat writes the brief to the council. */
public final class PrepareCouncilBriefForm extends Form<PrepareCouncilBriefForm> {

    public PrepareCouncilBriefForm briefFacts(String text) {
        return with("briefFacts", text);
    }

    public PrepareCouncilBriefForm briefQuestion(String text) {
        return with("briefQuestion", text);
    }
}
