package dk.raadslag.council.meeting;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and where the council meets, or until when its members answer in writing.
 *
 * @param meetingTime for example {@code 10.00}, or null in a written procedure
 * @param place null in a written procedure
 */
record Appointment(
        LocalDate meetingOn,
        @Nullable String meetingTime,
        @Nullable String place) {

    private static final String TIME = "([01]\\d|2[0-3])\\.[0-5]\\d";

    /** The appointment as typed; refuses a day before the earliest that the notice allows. */
    static Appointment typed(
            MeetingKind kind,
            @Nullable LocalDate day,
            @Nullable String time,
            @Nullable String place,
            LocalDate earliest) {
        Require.that(day != null, "Angiv en dato i feltet »Mødedato eller svarfrist«.");
        Require.that(!day.isBefore(earliest), tooEarly(kind, earliest));
        Require.meetingDate("Mødedato eller svarfrist", day, earliest.minusDays(1));
        if (kind == MeetingKind.WRITTEN) {
            return new Appointment(day, null, null);
        }
        String clock = Require.text("Klokkeslæt", time);
        Require.that(
                clock.matches(TIME),
                "Skriv klokkeslættet i feltet »Klokkeslæt« med fire cifre og punktum, for eksempel 10.00.");
        return new Appointment(day, clock, Require.text("Sted", place));
    }

    private static String tooEarly(MeetingKind kind, LocalDate earliest) {
        String text =
                "Rådets medlemmer skal have tid til at læse papirerne. Vælg den %s eller en senere dag i feltet »Mødedato eller svarfrist«."
                        .formatted(Danish.date(earliest));
        return kind == MeetingKind.ORDINARY
                ? text
                        + " Haster sagerne, kan rådet indkaldes til et ekstraordinært møde eller behandle dem skriftligt."
                : text;
    }

    /** For example {@code den 12. maj 2027 kl. 10.00}. */
    String when() {
        return "den " + Danish.date(meetingOn) + (meetingTime == null ? "" : " kl. " + meetingTime);
    }
}
