package dk.raadslag.support.form;

/** The director assesses the need for an agreement. */
public final class AssessNeedForAgreementForm extends Form<AssessNeedForAgreementForm> {

    public AssessNeedForAgreementForm need(String code) {
        return with("need", code);
    }

    public AssessNeedForAgreementForm reason(String text) {
        return with("reason", text);
    }
}
