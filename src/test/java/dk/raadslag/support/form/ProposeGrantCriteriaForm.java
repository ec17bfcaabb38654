package dk.raadslag.support.form;

import java.time.LocalDate;

/** The secretariat proposes the criteria of the year. */
public final class ProposeGrantCriteriaForm extends Form<ProposeGrantCriteriaForm> {
    public ProposeGrantCriteriaForm regionCode(String code) {
        return with("regionCode", code);
    }

    public ProposeGrantCriteriaForm budgetYear(Number value) {
        return with("budgetYear", value);
    }

    public ProposeGrantCriteriaForm proposedCriteria(String text) {
        return with("proposedCriteria", text);
    }

    public ProposeGrantCriteriaForm councilMeetingOn(LocalDate day) {
        return with("councilMeetingOn", day);
    }
}
