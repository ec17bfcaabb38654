package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The integration minister answers about a framework tender. */
public final class AgreeFrameworkIntegrationForm extends Form<AgreeFrameworkIntegrationForm> {

    public AgreeFrameworkIntegrationForm decision(String text) {
        return with("decision", text);
    }

    public AgreeFrameworkIntegrationForm answerReason(@Nullable String text) {
        return with("answerReason", text);
    }
}
