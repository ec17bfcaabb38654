package dk.raadslag.support.form;

/** The director approves the commitment to the consultant chosen. */
public final class ApproveCommitmentForm extends Form<ApproveCommitmentForm> {

    public ApproveCommitmentForm commitmentDecision(String code) {
        return with("commitmentDecision", code);
    }

    public ApproveCommitmentForm commitmentReason(String text) {
        return with("commitmentReason", text);
    }
}
