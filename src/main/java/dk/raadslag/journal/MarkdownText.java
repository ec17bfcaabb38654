package dk.raadslag.journal;

import java.util.stream.Collectors;

/** Text that a person typed, inside Markdown. */
public final class MarkdownText {

    private MarkdownText() {}

    /** The text with its lines, and with every character escaped that Markdown or HTML would interpret. */
    public static String escaped(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~=-])", "\\\\$1")
                        .replaceFirst("^(\\d+)\\.", "$1\\\\."))
                .collect(Collectors.joining("\\\n"));
    }
}
