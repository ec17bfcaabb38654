package dk.raadslag.council.recommendation;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The meeting at which the council decided to recommend: it is the council that recommends, not its chair.
 *
 * @param attendance the members who were present
 * @param dissents the dissenting members' opinions, or null
 */
record Meeting(
        LocalDate meetingDate, String attendance, @Nullable String dissents) {

    /** Refuses a meeting held before the day on which the council's recommendation was found unlawful (§ 8, stk. 3). */
    Meeting requireAfterTheCheckOf(LocalDate checked, LocalDate today) {
        Require.notBefore(
                meetingDate,
                checked,
                today,
                "Indstillingen blev fundet ulovlig den %s. Angiv datoen for det møde, hvor rådet derefter behandlede den.");
        return this;
    }
}
