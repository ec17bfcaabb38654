package dk.raadslag.journal;

/** Text that a person typed, inside Markdown. */
public final class MarkdownText {

    private MarkdownText() {}

    /** The text on one line, with every character escaped that Markdown or HTML would interpret. */
    public static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~-])", "\\\\$1");
    }
}
