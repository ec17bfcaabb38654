package dk.raadslag.support.form;

/** The director withdraws a framework tender. */
public final class WithdrawFrameworkTenderForm extends Form<WithdrawFrameworkTenderForm> {

    public WithdrawFrameworkTenderForm caseNumber(String text) {
        return with("caseNumber", text);
    }

    public WithdrawFrameworkTenderForm reason(String text) {
        return with("reason", text);
    }
}
