package dk.raadslag.support.form;

/** The applicant takes the application back; starts the process. */
public final class WithdrawExemptionApplicationForm extends Form<WithdrawExemptionApplicationForm> {

    public WithdrawExemptionApplicationForm caseNumber(String text) {
        return with("caseNumber", text);
    }

    public WithdrawExemptionApplicationForm reason(String text) {
        return with("reason", text);
    }
}
