package dk.raadslag.support.form;

/** The director confirms that the results have not improved. */
public final class ConcludeMonitoringForm extends Form<ConcludeMonitoringForm> {

    public ConcludeMonitoringForm verdict(String code) {
        return with("verdict", code);
    }

    public ConcludeMonitoringForm reason(String text) {
        return with("reason", text);
    }
}
