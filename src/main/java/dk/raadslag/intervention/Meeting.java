package dk.raadslag.intervention;

import dk.raadslag.law.Demand;
import java.time.LocalDate;

/** What came out of a dialogue meeting: its minutes, the causes of the problem and the initiatives already taken. */
record Meeting(LocalDate day, String participants, String minutes, String causes, String initiatives) {

    Meeting checked(LocalDate today) {
        return new Meeting(
                Demand.dateNotAfter("Mødedato", day, today),
                Demand.text("Deltagere", participants),
                Demand.text("Referat", minutes),
                Demand.text("Årsager", causes),
                Demand.text("Initiativer, der er taget", initiatives));
    }
}
