package dk.raadslag.support.form;

import java.time.LocalDate;

/** The director keeps or revokes an exemption. */
public final class DecideExemptionReassessmentForm extends Form<DecideExemptionReassessmentForm> {

    public DecideExemptionReassessmentForm decision(String text) {
        return with("decision", text);
    }

    public DecideExemptionReassessmentForm reason(String text) {
        return with("reason", text);
    }

    public DecideExemptionReassessmentForm againstCouncilReason(String text) {
        return with("againstCouncilReason", text);
    }

    public DecideExemptionReassessmentForm revokedFrom(LocalDate day) {
        return with("revokedFrom", day);
    }
}
