package dk.raadslag.support.form;

/** A party responds to the offered agreement. */
public final class RespondToAgreementForm extends Form<RespondToAgreementForm> {

    public RespondToAgreementForm answer(String code) {
        return with("answer", code);
    }

    public RespondToAgreementForm counterText(String text) {
        return with("counterText", text);
    }

    public RespondToAgreementForm refusalReason(String text) {
        return with("refusalReason", text);
    }

    public RespondToAgreementForm consultancyAnswer(String code) {
        return with("consultancyAnswer", code);
    }
}
