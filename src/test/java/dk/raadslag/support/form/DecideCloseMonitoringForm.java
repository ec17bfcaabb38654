package dk.raadslag.support.form;

/** The director decides, after the council, whether the development is followed closely. */
public final class DecideCloseMonitoringForm extends Form<DecideCloseMonitoringForm> {

    public DecideCloseMonitoringForm followClosely(boolean yes) {
        return with("followClosely", String.valueOf(yes));
    }

    public DecideCloseMonitoringForm reason(String text) {
        return with("reason", text);
    }
}
