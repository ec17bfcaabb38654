package dk.raadslag.support.form;

/** The regional office writes the result of the analysis. */
public final class ConductAnalysisForm extends Form<ConductAnalysisForm> {

    public ConductAnalysisForm analysisResult(String text) {
        return with("analysisResult", text);
    }
}
