package dk.raadslag.support.form;

import java.time.LocalDate;

/** The director decides how to go on where the agreement is not signed by all in time. */
public final class RecordNoAgreementForm extends Form<RecordNoAgreementForm> {

    public RecordNoAgreementForm decision(String code) {
        return with("decision", code);
    }

    public RecordNoAgreementForm deadline(LocalDate day) {
        return with("deadline", day);
    }

    public RecordNoAgreementForm reason(String text) {
        return with("reason", text);
    }
}
