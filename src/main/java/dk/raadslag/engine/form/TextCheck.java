package dk.raadslag.engine.form;

import dk.raadslag.danish.CitizensNumber;
import dk.raadslag.danish.Printable;
import dk.raadslag.refusal.Blank;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a text against its field: length, pattern, that it can be kept and printed, and that it has no citizen's number. */
final class TextCheck {

    /** The longest text that the engine can store, in characters. */
    private static final int LONGEST = 4000;

    /** Neither PostgreSQL nor XML accept these; Tasklist removes them from pasted text. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\p{Cs}\\uFFFE\\uFFFF]");

    private TextCheck() {}

    /** The demand that the value does not meet, or null. */
    static @Nullable String fault(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return "skal være tekst";
        }
        if (UNPRINTABLE.matcher(text).find()) {
            return "indeholder tegn, der ikke kan bruges. Skriv teksten igen";
        }
        String other = Printable.firstOther(text);
        if (other != null) {
            return "indeholder tegnet »%s«, som ikke kan trykkes i breve og dokumenter. Fjern det".formatted(other);
        }
        if (CitizensNumber.isIn(text)) {
            return "indeholder et CPR-nummer. Skriv teksten uden det, for det, der er sendt, kan ikke slettes igen";
        }
        if (field.type().equals("textfield") && text.matches("(?s).*[\\r\\n].*")) {
            return "må kun fylde én linje";
        }
        String pattern = field.rule("pattern").asText("");
        return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find()
                ? length(field, text)
                : "er ikke skrevet rigtigt";
    }

    private static @Nullable String length(FormField field, String text) {
        int most = field.rule("maxLength").asInt(LONGEST);
        int least = field.rule("minLength").asInt(0);
        if (text.length() > most) {
            return "må højst fylde %d tegn. Forkort teksten, eller vedlæg den som bilag".formatted(most);
        }
        return trimmed(text).length() < least ? "skal fylde mindst %d tegn".formatted(least) : null;
    }

    /** Tells whether the value is a text of nothing but blanks and invisible characters, which counts as empty. */
    static boolean isBlank(@Nullable Object value) {
        return value instanceof String text && Blank.is(text);
    }

    /** The text without leading and trailing blanks, which the browser removes. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || one == '\uFEFF';
    }
}
