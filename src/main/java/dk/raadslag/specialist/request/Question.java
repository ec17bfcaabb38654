package dk.raadslag.specialist.request;

import dk.raadslag.refusal.Require;
import dk.raadslag.specialist.SpecialArea;
import org.jspecify.annotations.Nullable;

/** What a jobcentre asks, and why it cannot do it itself. */
record Question(SpecialArea area, String words, String ownEffort) {

    /** The question as typed; both texts are required. */
    static Question typed(SpecialArea area, @Nullable String words, @Nullable String ownEffort) {
        return new Question(
                area,
                Require.text("Spørgsmål", words),
                Require.text("Hvorfor jobcenteret ikke selv kan løse opgaven", ownEffort));
    }

    /** The question in words, for the journal. */
    String danish() {
        return "Område: %s. Spørgsmål: %s\n\nHvorfor jobcenteret ikke selv kan løse opgaven: %s"
                .formatted(area.danish(), words, ownEffort);
    }
}
