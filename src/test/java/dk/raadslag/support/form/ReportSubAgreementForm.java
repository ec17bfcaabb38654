package dk.raadslag.support.form;

/** A responsible party says what its sub-agreement has led to. */
public final class ReportSubAgreementForm extends Form<ReportSubAgreementForm> {

    public ReportSubAgreementForm persons(Number number) {
        return with("persons", number);
    }

    public ReportSubAgreementForm status(String text) {
        return with("status", text);
    }
}
