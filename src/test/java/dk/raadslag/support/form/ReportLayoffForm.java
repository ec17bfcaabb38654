package dk.raadslag.support.form;

/** Somebody reports a closure or dismissals and applies for an initiative. */
public final class ReportLayoffForm extends Form<ReportLayoffForm> {
    public ReportLayoffForm jobcentreId(String code) {
        return with("jobcentreId", code);
    }

    public ReportLayoffForm company(String text) {
        return with("company", text);
    }

    public ReportLayoffForm trade(String text) {
        return with("trade", text);
    }

    public ReportLayoffForm staffTotal(Number value) {
        return with("staffTotal", value);
    }

    public ReportLayoffForm staffDismissed(Number value) {
        return with("staffDismissed", value);
    }

    public ReportLayoffForm initiative(String text) {
        return with("initiative", text);
    }

    public ReportLayoffForm participants(Number value) {
        return with("participants", value);
    }

    public ReportLayoffForm appliedAmount(Number value) {
        return with("appliedAmount", value);
    }
}
