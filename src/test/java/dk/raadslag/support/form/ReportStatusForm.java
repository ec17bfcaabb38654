package dk.raadslag.support.form;

/** A party reports its status under the agreement. */
public final class ReportStatusForm extends Form<ReportStatusForm> {

    public ReportStatusForm status(String text) {
        return with("status", text);
    }
}
