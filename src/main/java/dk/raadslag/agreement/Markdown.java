package dk.raadslag.agreement;

/** What a person typed, as text inside a form's Markdown. */
final class Markdown {

    /** The longest extract that is shown of a text. */
    static final int LONGEST_LINE = 500;

    private Markdown() {}

    /** The text on one line, without meaning as Markdown, cut where it is longer. */
    static String extract(String text, int longest) {
        String line = text.replaceAll("\\s+", " ");
        String cut = line.length() <= longest ? line : line.substring(0, longest) + "…";
        return cut.replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~-])", "\\\\$1");
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
