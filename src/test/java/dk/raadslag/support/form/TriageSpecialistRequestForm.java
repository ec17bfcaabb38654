package dk.raadslag.support.form;

import org.jspecify.annotations.Nullable;

/** The region's office sends a request for specialist knowledge on. */
public final class TriageSpecialistRequestForm extends Form<TriageSpecialistRequestForm> {

    /** {@code PASS}, {@code VISO} or {@code SELF}. */
    public TriageSpecialistRequestForm way(String code) {
        return with("way", code);
    }

    public TriageSpecialistRequestForm function(String id) {
        return with("function", id);
    }

    public TriageSpecialistRequestForm reason(@Nullable String text) {
        return with("reason", text);
    }
}
