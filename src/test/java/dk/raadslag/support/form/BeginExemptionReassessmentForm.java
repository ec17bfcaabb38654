package dk.raadslag.support.form;

/** The regional office begins the reassessment of an exemption; starts the process. */
public final class BeginExemptionReassessmentForm extends Form<BeginExemptionReassessmentForm> {

    public BeginExemptionReassessmentForm caseNumber(String text) {
        return with("caseNumber", text);
    }

    public BeginExemptionReassessmentForm effortText(String text) {
        return with("effortText", text);
    }

    public BeginExemptionReassessmentForm resultsText(String text) {
        return with("resultsText", text);
    }
}
