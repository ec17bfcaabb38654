package dk.raadslag.support.form;

/** Another officer approves a report, which pays it. */
public final class ApproveGrantPaymentForm extends Form<ApproveGrantPaymentForm> {
    public ApproveGrantPaymentForm reportDecision(String code) {
        return with("reportDecision", code);
    }

    public ApproveGrantPaymentForm reportRemark(String text) {
        return with("reportRemark", text);
    }
}
