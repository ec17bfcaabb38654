package dk.raadslag.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a matter, which is the business key of its process.
 *
 * @param value for example {@code INT-HS-2007-0012}, or {@code MAL-DK-2007-0001} of a matter of the whole country
 */
public record CaseNumber(@JsonValue String value) {

    private static final Pattern FORM =
            Pattern.compile("[A-Z]{3}-(HS|SD|MJ|NJ|" + Matters.COUNTRY + ")-\\d{4}-\\d{4,}");
    private static final Pattern WORD = Pattern.compile("\\b" + FORM + "\\b");

    /** Refuses what is no case number. */
    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw unknown();
        }
    }

    /** The case number that a person typed or a process carries; refuses anything else. */
    @JsonCreator
    public static CaseNumber of(@Nullable String value) {
        if (value == null) {
            throw unknown();
        }
        return new CaseNumber(value);
    }

    private static Refusal unknown() {
        return new Refusal("Sagen findes ikke. Kontrollér sagsnummeret.");
    }

    /** The case numbers that a text mentions, each once, in their order. */
    public static List<CaseNumber> in(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> new CaseNumber(found.group()))
                .distinct()
                .toList();
    }

    /** The region of the matter with the number; nothing if it is the whole country's, or the text is no case number. */
    public static Optional<RegionCode> regionIn(String text) {
        Matcher number = FORM.matcher(text);
        return number.matches() && !number.group(1).equals(Matters.COUNTRY)
                ? Optional.of(RegionCode.valueOf(number.group(1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
