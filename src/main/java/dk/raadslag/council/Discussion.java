package dk.raadslag.council;

import dk.raadslag.law.Demand;
import java.time.LocalDate;

/**
 * What came out of the council's discussion.
 *
 * @param dissents what a minority said, or null
 * @param attendance who was present
 */
record Discussion(LocalDate meetingDate, Position position, String text, String dissents, String attendance) {

    Discussion {
        text = Demand.text("Rådets udtalelse", text);
        dissents = Demand.optionalText("Mindretalsudtalelser", dissents);
        attendance = Demand.text("Fremmøde", attendance);
    }
}
