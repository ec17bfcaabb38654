package dk.raadslag.support.form;

/** The director withdraws a case or its recommendation; starts the process. */
public final class WithdrawCaseForm extends Form<WithdrawCaseForm> {

    public WithdrawCaseForm caseNumber(String text) {
        return with("caseNumber", text);
    }

    public WithdrawCaseForm withdrawn(String code) {
        return with("withdrawn", code);
    }

    public WithdrawCaseForm reason(String text) {
        return with("reason", text);
    }
}
