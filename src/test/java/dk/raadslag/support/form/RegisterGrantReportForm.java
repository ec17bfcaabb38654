package dk.raadslag.support.form;

import java.time.LocalDate;

/** The regional office registers the applicant's report. */
public final class RegisterGrantReportForm extends Form<RegisterGrantReportForm> {
    public RegisterGrantReportForm reportKind(String code) {
        return with("reportKind", code);
    }

    public RegisterGrantReportForm reportReceivedOn(LocalDate day) {
        return with("reportReceivedOn", day);
    }

    public RegisterGrantReportForm reportText(String text) {
        return with("reportText", text);
    }

    public RegisterGrantReportForm reportAmount(Number value) {
        return with("reportAmount", value);
    }
}
