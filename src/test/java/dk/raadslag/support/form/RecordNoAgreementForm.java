package dk.raadslag.support.form;

/** The director records that not all parties accept. */
public final class RecordNoAgreementForm extends Form<RecordNoAgreementForm> {

    public RecordNoAgreementForm decision(String code) {
        return with("decision", code);
    }

    public RecordNoAgreementForm reason(String text) {
        return with("reason", text);
    }
}
