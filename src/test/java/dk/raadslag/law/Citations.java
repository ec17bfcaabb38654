package dk.raadslag.law;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The provisions that a text cites, for example {@code 11/1} and {@code 11/3} in {@code § 11, stk. 1 og 3}. */
final class Citations {

    private static final Pattern PARAGRAPH =
            Pattern.compile("§ (\\d+)((?:, stk\\. \\d+(?:, \\d+(?!\\. pkt))*(?: og \\d+)?)?)(?:, (\\d)\\. pkt\\.)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Citations() {}

    static Set<String> in(String text) {
        Set<String> cited = new TreeSet<>();
        Matcher paragraph = PARAGRAPH.matcher(text);
        while (paragraph.find()) {
            String sentence = paragraph.group(3) == null ? "" : "/" + paragraph.group(3);
            Matcher subsection = NUMBER.matcher(paragraph.group(2));
            if (paragraph.group(2).isEmpty()) {
                cited.add(paragraph.group(1));
            }
            while (subsection.find()) {
                cited.add(paragraph.group(1) + "/" + subsection.group() + sentence);
            }
        }
        return cited;
    }
}
