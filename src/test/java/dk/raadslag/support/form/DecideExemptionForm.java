package dk.raadslag.support.form;

import java.time.LocalDate;

/** The director decides about an application for an exemption. */
public final class DecideExemptionForm extends Form<DecideExemptionForm> {

    public DecideExemptionForm decision(String text) {
        return with("decision", text);
    }

    public DecideExemptionForm reason(String text) {
        return with("reason", text);
    }

    public DecideExemptionForm againstCouncilReason(String text) {
        return with("againstCouncilReason", text);
    }

    public DecideExemptionForm conditions(String text) {
        return with("conditions", text);
    }

    public DecideExemptionForm exemptFrom(LocalDate day) {
        return with("exemptFrom", day);
    }

    public DecideExemptionForm exemptTo(LocalDate day) {
        return with("exemptTo", day);
    }
}
