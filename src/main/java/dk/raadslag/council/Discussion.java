package dk.raadslag.council;

import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of the council's discussion.
 *
 * @param meetingDate as typed
 * @param dissents the dissenting members' opinions, or null
 * @param attendance the members who were present
 * @param recused the members who left the meeting because they are partial in the matter, or null where there were none
 */
record Discussion(
        @Nullable LocalDate meetingDate,
        Position position,
        String text,
        @Nullable String dissents,
        String attendance,
        @Nullable String recused) {

    /** Refuses a discussion without words or attendance. */
    static Discussion of(
            @Nullable LocalDate meetingDate,
            Position position,
            @Nullable String text,
            @Nullable String dissents,
            @Nullable String attendance,
            @Nullable String recused) {
        return new Discussion(
                meetingDate,
                position,
                Require.text("Rådets udtalelse", text),
                Require.optionalText("Mindretalsudtalelser", dissents),
                Require.text("Fremmøde", attendance),
                Require.optionalText("Inhabile medlemmer", recused));
    }

    /** The day of the discussion: not to come, and not before the council had the case. */
    LocalDate dayBetween(LocalDate earliest, LocalDate today) {
        LocalDate day = Require.dateNotAfter("Mødedato", meetingDate, today);
        Require.notBefore(
                day,
                earliest,
                today,
                "Rådet fik sagen den %s og kan ikke have drøftet den før. Angiv datoen for det møde, hvor sagen blev drøftet.");
        return day;
    }
}
