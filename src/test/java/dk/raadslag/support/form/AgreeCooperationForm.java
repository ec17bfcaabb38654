package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The director of another region answers about the cooperation. */
public final class AgreeCooperationForm extends Form<AgreeCooperationForm> {

    public AgreeCooperationForm decision(String text) {
        return with("decision", text);
    }

    public AgreeCooperationForm reason(@Nullable String text) {
        return with("reason", text);
    }
}
