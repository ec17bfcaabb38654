package dk.raadslag.measurement.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A number as Danes write it. Points between thousands are taken only before a comma, because alone they could be decimal points. */
final class Figure {

    /** What stands where there is no number. It is never zero. */
    private static final Set<String> MISSING = Set.of("", "-", ".", "..");

    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,15}(,\\d{1,10})?|\\d{1,3}(\\.\\d{3}){1,4},\\d{1,10})");
    private static final Pattern DOUBTFUL = Pattern.compile("-?[\\d.]*\\d\\.\\d[\\d.]*");
    private static final int LONGEST_SHOWN = 40;

    private Figure() {}

    static boolean isMissing(String text) {
        return MISSING.contains(text);
    }

    static Optional<BigDecimal> of(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    static Optional<Integer> count(String text) {
        return text.length() < 10 && !text.isEmpty() && text.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /** Why the text is no number, and what to write. */
    static String whyNot(String text) {
        return (DOUBTFUL.matcher(text).matches()
                        ? "Tallet »%s« kan læses på to måder. Skriv det med komma og uden punktum."
                        : "»%s« er ikke et tal. Skriv tallet med komma før decimalerne, eller »..«, hvis det mangler.")
                .formatted(shown(text));
    }

    /** The beginning of a text from a file, fit to be shown. */
    static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.length() <= LONGEST_SHOWN ? clean : clean.substring(0, LONGEST_SHOWN) + "…";
    }
}
