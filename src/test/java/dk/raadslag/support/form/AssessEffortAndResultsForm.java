package dk.raadslag.support.form;

/** The regional office assesses an application, or asks for what is missing. */
public final class AssessEffortAndResultsForm extends Form<AssessEffortAndResultsForm> {

    public AssessEffortAndResultsForm assessmentStep(String text) {
        return with("assessmentStep", text);
    }

    public AssessEffortAndResultsForm missing(String text) {
        return with("missing", text);
    }

    public AssessEffortAndResultsForm effortText(String text) {
        return with("effortText", text);
    }

    public AssessEffortAndResultsForm effortGrade(String text) {
        return with("effortGrade", text);
    }

    public AssessEffortAndResultsForm resultsText(String text) {
        return with("resultsText", text);
    }

    public AssessEffortAndResultsForm resultsGrade(String text) {
        return with("resultsGrade", text);
    }

    public AssessEffortAndResultsForm specialCase(boolean yes) {
        return with("specialCase", String.valueOf(yes));
    }
}
