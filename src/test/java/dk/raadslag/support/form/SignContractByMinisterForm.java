package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The minister signs the contract or sends it back. */
public final class SignContractByMinisterForm extends Form<SignContractByMinisterForm> {
    public SignContractByMinisterForm decision(String code) {
        return with("decision", code);
    }

    public SignContractByMinisterForm reason(@Nullable String text) {
        return with("reason", text);
    }
}
