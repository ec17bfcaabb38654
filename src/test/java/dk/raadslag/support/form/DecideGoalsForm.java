package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The minister decides about the goals. */
public final class DecideGoalsForm extends Form<DecideGoalsForm> {
    public DecideGoalsForm decision(String code) {
        return with("decision", code);
    }

    public DecideGoalsForm remark(@Nullable String text) {
        return with("remark", text);
    }
}
