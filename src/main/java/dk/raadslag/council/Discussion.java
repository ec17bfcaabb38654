package dk.raadslag.council;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;

/**
 * What came out of the council's discussion.
 *
 * @param dissents what a minority said, or null
 * @param attendance who was present
 */
record Discussion(LocalDate meetingDate, Position position, String text, String dissents, String attendance) {

    Discussion {
        text = Require.text("Rådets udtalelse", text);
        dissents = Require.optionalText("Mindretalsudtalelser", dissents);
        attendance = Require.text("Fremmøde", attendance);
    }
}
