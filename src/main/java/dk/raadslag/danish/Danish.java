package dk.raadslag.danish;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates, numbers and amounts as written to a Danish reader. */
public final class Danish {

    /** Danish as used in Denmark. */
    public static final Locale LOCALE = Locale.forLanguageTag("da-DK");

    /** The time zone of all regions. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. MMMM uuuu", LOCALE);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM uuuu 'kl.' HH.mm", LOCALE);

    private static final DecimalFormatSymbols SIGNS = DecimalFormatSymbols.getInstance(LOCALE);

    /** For one reader at a time; so each takes a copy. */
    private static final DecimalFormat NUMBER = new DecimalFormat("#,##0.####", SIGNS);

    private static final Pattern ENDED = Pattern.compile("[.!?:…][)«\"]?\\s*$");

    private static final Pattern FULL_STOP = Pattern.compile("(?<![.])[.]\\s*$");

    private Danish() {}

    /** For example {@code 1. januar 2007}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** For example {@code 1. januar 2007 kl. 14.05}, in Danish time. */
    public static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment.atZoneSameInstant(ZONE));
    }

    /** For example {@code 1.250.000,00 kr.}. */
    public static String amount(BigDecimal kroner) {
        return new DecimalFormat("#,##0.00", SIGNS).format(kroner) + " kr.";
    }

    /** For example {@code Aktør Nord, Aktør Syd og Aktør Vest}; there is at least one. */
    public static String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " og " + names.get(last);
    }

    /** What somebody has typed, as a sentence before the next one: with a full stop where it has no sign at its end. */
    public static String sentence(String typed) {
        return ENDED.matcher(typed).find() ? typed : typed + ".";
    }

    /** What somebody has typed, as a part of a sentence: without the full stop at its end. */
    public static String clause(String typed) {
        return FULL_STOP.matcher(typed).replaceFirst("");
    }

    /** For example {@code 1.240}. */
    public static String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** For example {@code 12,5}. */
    public static String number(BigDecimal number) {
        return ((DecimalFormat) NUMBER.clone()).format(number);
    }
}
