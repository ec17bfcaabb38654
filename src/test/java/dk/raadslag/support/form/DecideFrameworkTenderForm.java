package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The director decides on the proposal of a framework tender. */
public final class DecideFrameworkTenderForm extends Form<DecideFrameworkTenderForm> {

    public DecideFrameworkTenderForm decision(String text) {
        return with("decision", text);
    }

    public DecideFrameworkTenderForm directorReason(@Nullable String text) {
        return with("directorReason", text);
    }
}
