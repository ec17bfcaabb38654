package dk.raadslag.overview;

import java.util.Locale;

/**
 * What is measured.
 *
 * @param name in Danish with the unit, for example {@code Andel rettidige jobsamtaler (pct.)}
 * @param timeliness whether it shows if the effort comes in time, as the law demands
 */
public record Indicator(String code, String name, boolean timeliness) {

    private static final String UNIT = "\\s*\\([^)]*\\)$";

    /** Tells whether a text that somebody typed names this indicator, with or without the unit. */
    boolean isNamed(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        String own = name.toLowerCase(Locale.ROOT);
        return typed.equals(own)
                || typed.equals(own.replaceFirst(UNIT, ""))
                || typed.equals(code.toLowerCase(Locale.ROOT));
    }
}
