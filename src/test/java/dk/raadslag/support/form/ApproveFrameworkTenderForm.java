package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The minister answers about a framework tender. */
public final class ApproveFrameworkTenderForm extends Form<ApproveFrameworkTenderForm> {

    public ApproveFrameworkTenderForm decision(String text) {
        return with("decision", text);
    }

    public ApproveFrameworkTenderForm answerReason(@Nullable String text) {
        return with("answerReason", text);
    }
}
