package dk.raadslag.intervention;

import dk.raadslag.law.Demand;
import java.time.LocalDate;

/** When, where and about what the parties are invited to a dialogue. */
record Invitation(LocalDate day, String place, String agenda) {

    Invitation checked(LocalDate today) {
        return new Invitation(
                Demand.dateAfter("Mødedato", day, today), Demand.text("Sted", place), Demand.text("Dagsorden", agenda));
    }
}
