package dk.raadslag.danish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The characters that every font of the papers has: European letters, punctuation, currencies and the usual mathematical signs. */
public final class Printable {

    /** The same as in the browser ({@code printable.js}). */
    static final String CHARACTERS =
            "\\t\\n\\r\\u0020-\\u007E\\u00A0-\\u036F\\u0374\\u0375\\u037A-\\u037E\\u0384-\\u038A\\u038C\\u038E-\\u03A1\\u03A3-\\u03CE"
                    + "\\u03D0-\\u0513\\u1E00-\\u1E9B\\u1EA0-\\u1EF9\\u2000-\\u200D\\u2010\\u2012-\\u2022\\u2026\\u202F\\u2030"
                    + "\\u2032-\\u2034\\u2039\\u203A\\u2044\\u20A0-\\u20B5\\u20BF\\u2116\\u2122\\u2126\\u2153\\u2154\\u215B-\\u215E"
                    + "\\u2190-\\u2195\\u2202\\u2206\\u220F\\u2211\\u2212\\u221A\\u221E\\u222B\\u2248\\u2260\\u2261\\u2264\\u2265"
                    + "\\u25A0\\u25A1\\u25AA\\u25CA\\u25CF\\u25E6\\uFB01\\uFB02";

    private static final Pattern OTHER = Pattern.compile("[^" + CHARACTERS + "]");

    private Printable() {}

    /** The first character of the text that cannot be printed, or null. */
    public static @Nullable String firstOther(String text) {
        Matcher other = OTHER.matcher(text);
        return other.find() ? other.group() : null;
    }

    /** The text with a blank in the place of each character that cannot be printed or begins a new line. */
    public static String onOneLine(String text) {
        return OTHER.matcher(text).replaceAll(" ").replaceAll("\\p{Cntrl}", " ");
    }
}
