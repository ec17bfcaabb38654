package dk.raadslag.support.form;

/** The director decides, after the council, whether the case is withdrawn. */
public final class DecideWithdrawalForm extends Form<DecideWithdrawalForm> {

    public DecideWithdrawalForm withdraw(boolean yes) {
        return with("withdraw", String.valueOf(yes));
    }

    public DecideWithdrawalForm reason(String text) {
        return with("reason", text);
    }
}
