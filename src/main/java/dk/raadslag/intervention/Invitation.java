package dk.raadslag.intervention;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;

/** When, where and about what the parties are invited to a dialogue. */
record Invitation(LocalDate day, String place, String agenda) {

    Invitation checked(LocalDate today) {
        return new Invitation(
                Require.dateAfter("Mødedato", day, today),
                Require.text("Sted", place),
                Require.text("Dagsorden", agenda));
    }
}
