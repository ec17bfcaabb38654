package dk.raadslag.support.form;

/** The director makes an analysis available to one more jobcentre. */
public final class ProvideAnalysisForm extends Form<ProvideAnalysisForm> {

    public ProvideAnalysisForm caseNumber(String number) {
        return with("caseNumber", number);
    }

    public ProvideAnalysisForm jobcentreId(String id) {
        return with("jobcentreId", id);
    }
}
