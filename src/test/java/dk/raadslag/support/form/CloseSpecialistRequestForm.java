package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The jobcentre says what it used the specialist's answer for. */
public final class CloseSpecialistRequestForm extends Form<CloseSpecialistRequestForm> {

    public CloseSpecialistRequestForm used(boolean yes) {
        return with("used", String.valueOf(yes));
    }

    public CloseSpecialistRequestForm use(@Nullable String text) {
        return with("use", text);
    }
}
