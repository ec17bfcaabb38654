package dk.raadslag.intervention;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;

/** What came out of a dialogue meeting: its minutes, the causes of the problem and the initiatives already taken. */
record Meeting(LocalDate day, String participants, String minutes, String causes, String initiatives) {

    Meeting checked(LocalDate today) {
        return new Meeting(
                Require.dateNotAfter("Mødedato", day, today),
                Require.text("Deltagere", participants),
                Require.text("Referat", minutes),
                Require.text("Årsager", causes),
                Require.text("Initiativer, der er taget", initiatives));
    }
}
