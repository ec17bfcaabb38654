package dk.raadslag.support.form;

/** The regional office begins the monitoring of a quarter; starts the process. */
public final class BeginMonitoringForm extends Form<BeginMonitoringForm> {

    public BeginMonitoringForm regionCode(String code) {
        return with("regionCode", code);
    }

    public BeginMonitoringForm year(Number number) {
        return with("year", number);
    }

    public BeginMonitoringForm quarter(String number) {
        return with("quarter", number);
    }
}
