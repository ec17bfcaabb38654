package dk.raadslag.support.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The director approves the analysis, sends it back or gives it up. */
public final class ApproveAnalysisForm extends Form<ApproveAnalysisForm> {

    public ApproveAnalysisForm decision(String code) {
        return with("decision", code);
    }

    public ApproveAnalysisForm provisionJobcentres(List<String> ids) {
        return with("provisionJobcentres", ids);
    }

    public ApproveAnalysisForm remark(@Nullable String text) {
        return with("remark", text);
    }
}
