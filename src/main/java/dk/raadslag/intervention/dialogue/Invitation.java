package dk.raadslag.intervention.dialogue;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of the parties to a dialogue, as typed.
 *
 * @param day of the meeting
 */
public record Invitation(
        @Nullable LocalDate day,
        @Nullable String place,
        @Nullable String agenda) {

    /** The checked invitation to a coming day. */
    Checked checked(LocalDate today) {
        return new Checked(
                Require.meetingDate("Mødedato", day, today),
                Require.text("Klokkeslæt og sted", place),
                Require.text("Dagsorden", agenda));
    }

    /** An invitation that can be sent. */
    record Checked(LocalDate day, String place, String agenda) {}
}
