package dk.raadslag.council.meeting;

import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a meeting was held, and who took part.
 *
 * @param attendance who was present and who was not; in a written procedure, who answered
 */
record Held(LocalDate heldOn, int membersPresent, String attendance) {

    /** What was typed of the meeting; refused where the council is no quorum. */
    static Held typed(LocalDate day, @Nullable BigDecimal present, @Nullable String attendance, int quorum) {
        int members = Require.number("Antal deltagende medlemmer", present).intValue();
        Require.that(
                members >= quorum,
                "Rådet er kun beslutningsdygtigt, når mindst %d medlemmer deltager. Registrér, at mødet ikke er holdt, og vælg en ny dag."
                        .formatted(quorum));
        return new Held(day, members, Require.text("Fremmøde", attendance));
    }
}
