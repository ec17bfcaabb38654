package dk.raadslag.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import dk.raadslag.danish.Danish;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a number against its field: range, decimals and increment. A text is no number; the browser has read it already. */
final class NumberCheck {

    /** Bounded, since the arithmetic of {@code 1e999999999} never ends. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})(E[-+]?\\d{1,3})?", Pattern.CASE_INSENSITIVE);

    private NumberCheck() {}

    /** The demand that the value does not meet, or null. */
    static @Nullable String fault(FormField field, Object value) {
        if (!(value instanceof Number) || !NUMBER.matcher(value.toString()).matches()) {
            return "skal være et tal";
        }
        BigDecimal number = new BigDecimal(value.toString());
        String range = range(field, number);
        return range == null ? step(field, number) : range;
    }

    private static @Nullable String range(FormField field, BigDecimal number) {
        BigDecimal least = bound(field.rule("min"));
        BigDecimal most = bound(field.rule("max"));
        if (least != null && number.compareTo(least) < 0) {
            return "skal være mindst " + words(field, least);
        }
        return most != null && number.compareTo(most) > 0 ? "må højst være " + words(field, most) : null;
    }

    /** A year is written without points. */
    private static String words(FormField field, BigDecimal number) {
        return field.isYear() ? number.toPlainString() : Danish.number(number);
    }

    private static @Nullable String step(FormField field, BigDecimal number) {
        int decimals = field.rule("decimalDigits").asInt(Integer.MAX_VALUE);
        if (number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0 ? "skal være et helt tal" : "må højst have %d decimaler".formatted(decimals);
        }
        BigDecimal increment = bound(field.rule("increment"));
        return increment == null || number.remainder(increment).signum() == 0
                ? null
                : "skal gå op i " + Danish.number(increment);
    }

    private static @Nullable BigDecimal bound(JsonNode bound) {
        return bound.asText("").isEmpty() ? null : new BigDecimal(bound.asText());
    }
}
