package dk.raadslag.support.form;

/** The director decides on a grant without a report. */
public final class AssessMissingReportForm extends Form<AssessMissingReportForm> {
    public AssessMissingReportForm missingReport(String code) {
        return with("missingReport", code);
    }

    public AssessMissingReportForm missingReportReason(String text) {
        return with("missingReportReason", text);
    }
}
