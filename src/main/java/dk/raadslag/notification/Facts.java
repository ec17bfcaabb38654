package dk.raadslag.notification;

import dk.raadslag.danish.Danish;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that a letter may mention, written for a Danish reader: texts, numbers, yes and no; dates as {@code 1. januar 2007}. */
final class Facts {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Facts() {}

    static Map<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> variables) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                facts.put(name, inDanish(value));
            }
        });
        return facts;
    }

    private static Object inDanish(Object value) {
        if (value instanceof Double number) {
            return Danish.number(BigDecimal.valueOf(number));
        }
        return value instanceof String text && ISO_DATE.matcher(text).matches() ? date(text) : value;
    }

    private static String date(String text) {
        try {
            return Danish.date(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return text;
        }
    }
}
