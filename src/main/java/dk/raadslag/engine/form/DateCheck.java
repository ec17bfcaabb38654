package dk.raadslag.engine.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a date, a time, or both, as the browser writes them. Dates before 1900 are refused. */
final class DateCheck {

    private static final String DATE = "(19|[2-9]\\d)\\d\\d-\\d\\d-\\d\\d";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d(Z|[+-]\\d\\d:\\d\\d)?";

    private DateCheck() {}

    /** The demand that the value does not meet, or null. */
    static @Nullable String fault(FormField field, Object value) {
        String text = value.toString();
        return switch (field.rule("subtype").asText("date")) {
            case "time" -> Pattern.matches(TIME, text) ? null : "skal være et klokkeslæt";
            case "datetime" ->
                Pattern.matches(DATE + "T" + TIME, text) && exists(text) ? null : "skal være en dato og et klokkeslæt";
            default -> Pattern.matches(DATE, text) && exists(text) ? null : "skal være en dato";
        };
    }

    private static boolean exists(String text) {
        try {
            LocalDate.parse(text.substring(0, "yyyy-MM-dd".length()));
            return true;
        } catch (DateTimeParseException notOnTheCalendar) {
            return false;
        }
    }
}
