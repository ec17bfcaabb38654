package dk.raadslag.danish;

import java.util.regex.Pattern;

/** The number of a citizen (CPR): six digits that are a day, a month and a year, and four more behind a dash or a blank. */
public final class CitizensNumber {

    /** The same as in the browser ({@code citizens-number.js}). */
    static final String PATTERN =
            "(?<![\\w-])(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}(?: ?[-\\u2010-\\u2015\\u2212] ?|[ \\u00A0])\\d{4}(?![\\w-])";

    private static final Pattern NUMBER = Pattern.compile(PATTERN);

    private CitizensNumber() {}

    /** Tells whether the text has such a number. Case numbers, amounts and ten digits in a row are none. */
    public static boolean isIn(String text) {
        return NUMBER.matcher(text).find();
    }
}
