package dk.raadslag.support.form;

import java.time.LocalDate;

/** The secretariat proposes the criteria of a priority that the contract has. */
public final class ProposeContractedCriteriaForm extends Form<ProposeContractedCriteriaForm> {
    public ProposeContractedCriteriaForm budgetYear(Number value) {
        return with("budgetYear", value);
    }

    public ProposeContractedCriteriaForm proposedCriteria(String text) {
        return with("proposedCriteria", text);
    }

    public ProposeContractedCriteriaForm councilMeetingOn(LocalDate day) {
        return with("councilMeetingOn", day);
    }
}
