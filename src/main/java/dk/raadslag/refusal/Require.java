package dk.raadslag.refusal;

import dk.raadslag.danish.CitizensNumber;
import dk.raadslag.danish.Danish;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/** Demands on what a person typed. Each returns the value as it may be stored, or refuses it in one Danish sentence. */
public final class Require {

    /** The longest text that is stored, in characters. */
    public static final int LONGEST_TEXT = 4000;

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999999.99");
    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!?a-zA-Z]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private Require() {}

    /** Refuses with the sentence unless the condition holds. */
    @Contract("false, _ -> fail")
    public static void that(boolean condition, String sentence) {
        if (!condition) {
            throw new Refusal(sentence);
        }
    }

    /** A text that must be there, of at most {@link #LONGEST_TEXT} characters, without markup and without a citizen's number. */
    public static String text(String field, @Nullable String value) {
        that(value != null && !Blank.is(value), "Feltet »%s« skal udfyldes.".formatted(field));
        return checked(field, value);
    }

    /** A text that may be left out ({@code null}), of at most {@link #LONGEST_TEXT} characters, without markup and without a citizen's number. */
    public static @Nullable String optionalText(String field, @Nullable String value) {
        if (value == null || Blank.is(value)) {
            return null;
        }
        return checked(field, value);
    }

    private static String checked(String field, String value) {
        that(
                value.length() <= LONGEST_TEXT,
                "Feltet »%s« må højst fylde %d tegn. Forkort teksten, eller vedlæg den som bilag."
                        .formatted(field, LONGEST_TEXT));
        that(
                !MARKUP.matcher(value).find(),
                "Feltet »%s« må ikke indeholde HTML-koder. Skriv teksten uden tegnet »<«.".formatted(field));
        that(
                !CONTROL.matcher(value).find(),
                "Feltet »%s« indeholder tegn, der ikke kan gemmes. Skriv teksten igen.".formatted(field));
        that(
                !CitizensNumber.isIn(value),
                "Feltet »%s« indeholder et CPR-nummer. Skriv teksten uden det, for det, der er sendt, kan ikke slettes igen."
                        .formatted(field));
        return value.strip();
    }

    /** A choice among the constants of an enumeration. */
    public static <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
        that(value != null && !Blank.is(value), "Vælg en mulighed i feltet »%s«.".formatted(field));
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("Valget i feltet »%s« findes ikke. Vælg en af de viste muligheder.".formatted(field));
        }
    }

    /** At least one choice. */
    public static <C extends Collection<?>> C some(String field, @Nullable C values) {
        that(values != null && !values.isEmpty(), "Vælg mindst én mulighed i feltet »%s«.".formatted(field));
        return values;
    }

    /** A date that must be there and lie after the day given. */
    public static LocalDate dateAfter(String field, @Nullable LocalDate value, LocalDate day) {
        that(value != null, "Angiv en dato i feltet »%s«.".formatted(field));
        that(value.isAfter(day), "Datoen i feltet »%s« skal ligge efter den %s.".formatted(field, Danish.date(day)));
        that(
                value.isBefore(day.plusYears(50)),
                "Datoen i feltet »%s« ligger for langt ude i fremtiden.".formatted(field));
        return value;
    }

    /** The date of a meeting after the day given; within a year, so that a slip in the year does not put the matter off. */
    public static LocalDate meetingDate(String field, @Nullable LocalDate value, LocalDate day) {
        LocalDate date = dateAfter(field, value, day);
        that(
                !date.isAfter(day.plusYears(1)),
                "Datoen i feltet »%s« ligger mere end et år ude i fremtiden. Vælg en tidligere dag.".formatted(field));
        return date;
    }

    /** A date that must be there and must not lie after the day given. */
    public static LocalDate dateNotAfter(String field, @Nullable LocalDate value, LocalDate day) {
        that(value != null, "Angiv en dato i feltet »%s«.".formatted(field));
        that(
                !value.isAfter(day),
                "Datoen i feltet »%s« må ikke ligge efter den %s.".formatted(field, Danish.date(day)));
        return value;
    }

    /**
     * A day that must not lie before the day on which something was recorded; where that is still to come, the clock was ahead then, and it
     * bounds nothing.
     *
     * @param sentence what is refused, with {@code %s} for the day of the record
     */
    public static void notBefore(LocalDate day, LocalDate recorded, LocalDate today, String sentence) {
        that(recorded.isAfter(today) || !day.isBefore(recorded), sentence.formatted(Danish.date(recorded)));
    }

    /** An amount in DKK above zero with at most two decimals. */
    public static BigDecimal amount(String field, @Nullable BigDecimal value) {
        that(value != null, "Angiv et beløb i feltet »%s«.".formatted(field));
        that(value.signum() > 0, "Beløbet i feltet »%s« skal være større end nul.".formatted(field));
        that(
                value.stripTrailingZeros().scale() <= 2 && value.compareTo(LARGEST_AMOUNT) <= 0,
                "Beløbet i feltet »%s« skal angives i kroner med højst to decimaler.".formatted(field));
        return value.setScale(2);
    }

    /** A number that must be there. */
    public static BigDecimal number(String field, @Nullable BigDecimal value) {
        that(value != null, "Angiv et tal i feltet »%s«.".formatted(field));
        return value;
    }
}
