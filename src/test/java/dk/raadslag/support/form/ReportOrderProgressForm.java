package dk.raadslag.support.form;

/** A responsible party reports the progress of the order. */
public final class ReportOrderProgressForm extends Form<ReportOrderProgressForm> {

    public ReportOrderProgressForm progress(String text) {
        return with("progress", text);
    }
}
