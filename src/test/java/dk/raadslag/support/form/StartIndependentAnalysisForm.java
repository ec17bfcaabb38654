package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The regional office describes an analysis; starts the process. */
public final class StartIndependentAnalysisForm extends Form<StartIndependentAnalysisForm> {

    public StartIndependentAnalysisForm regionCode(String code) {
        return with("regionCode", code);
    }

    public StartIndependentAnalysisForm subject(String text) {
        return with("subject", text);
    }

    public StartIndependentAnalysisForm analysisReason(String text) {
        return with("analysisReason", text);
    }

    public StartIndependentAnalysisForm analysisSources(String text) {
        return with("analysisSources", text);
    }

    public StartIndependentAnalysisForm analysedJobcentre(@Nullable String id) {
        return with("analysedJobcentre", id);
    }
}
