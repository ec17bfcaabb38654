package dk.raadslag.support.form;

/** A party of an agreement in force says whether it agrees to end it. */
public final class AnswerAgreementEndForm extends Form<AnswerAgreementEndForm> {

    public AnswerAgreementEndForm endAnswer(String code) {
        return with("endAnswer", code);
    }

    public AnswerAgreementEndForm comment(String text) {
        return with("comment", text);
    }
}
