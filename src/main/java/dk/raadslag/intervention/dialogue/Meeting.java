package dk.raadslag.intervention.dialogue;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The minutes of a dialogue meeting, the causes of the problem and the initiatives already taken, as typed. */
record Meeting(
        @Nullable LocalDate day,
        @Nullable String participants,
        @Nullable String minutes,
        @Nullable String causes,
        @Nullable String initiatives) {

    /** The checked minutes of a past meeting. */
    Minutes checked(LocalDate today) {
        return new Minutes(
                Require.dateNotAfter("Mødet blev holdt", day, today),
                Require.text("Deltagere", participants),
                Require.text("Referat", minutes),
                Require.text("Årsager", causes),
                Require.text("Initiativer, der er taget", initiatives));
    }

    /** Minutes that can be filed. */
    record Minutes(LocalDate day, String participants, String minutes, String causes, String initiatives) {}
}
