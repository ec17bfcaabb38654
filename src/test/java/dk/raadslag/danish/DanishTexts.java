package dk.raadslag.danish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** What people read in Danish, wherever it is written: letters, papers, pages, forms, diagrams, tables, the law table and refusals. */
public final class DanishTexts {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java/dk/raadslag");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TEMPLATE_CODE = Pattern.compile("\\[#.*?]|\\[/]|\\[\\(.*?\\)]");
    private static final Pattern TAG = Pattern.compile("<style>.*?</style>|<[^>]*>", Pattern.DOTALL);
    private static final Pattern LITERAL_IN_TAG = Pattern.compile("th:[a-z]+=\"[^\"]*?['|]([^'|\"]+)['|][^\"]*\"");
    private static final Pattern NAME_IN_MODEL = Pattern.compile("\\s(?:name|label)=\"([^\"]+)\"");
    private static final Pattern TEXT_IN_MODEL = Pattern.compile(
            "<(?:bpmn:documentation|bpmn:text|description)[^>]*>(.*?)</|<text>\"?([^<]* [^<]*?)\"?</text>",
            Pattern.DOTALL);
    private static final Pattern LAW_VALUE = Pattern.compile("(?m)^\\s+(?:- )?[\\wæøå]+: ([^\\[$].* .*)$");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern DANISH =
            Pattern.compile("[æøåÆØÅ]|\\b(er|ikke|og|kan|den|der|til|af|om|en|et|har|Der|Den|Ja|Nej)\\b");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|is|SELECT|INSERT|UPDATE|DELETE|CREATE|FROM|must|of|to|be|WHERE)\\b");
    private static final Set<String> TEXTS_OF_FORMS = Set.of("label", "dateLabel", "text", "description");

    private DanishTexts() {}

    /**
     * A text with the file it stands in.
     *
     * @param ofCases false for what only administrators and owners of the processes read
     */
    public record Passage(Path file, String text, boolean ofCases) {}

    /** Every Danish text of the program. */
    public static List<Passage> all() {
        return Stream.of(
                        in(RESOURCES.resolve("letters"), ".txt", true, DanishTexts::letter),
                        in(RESOURCES.resolve("documents"), ".html", true, DanishTexts::page),
                        in(RESOURCES.resolve("templates"), ".html", true, DanishTexts::page),
                        in(Path.of("forms"), ".form", true, DanishTexts::form),
                        in(Path.of("processes"), ".bpmn", true, DanishTexts::model),
                        in(Path.of("processes"), ".dmn", true, DanishTexts::model),
                        in(RESOURCES.resolve("law"), ".yaml", false, text -> found(LAW_VALUE, text)),
                        in(Path.of("src/docs"), "procesejer.md", false, DanishTexts::page),
                        in(SOURCES, ".java", true, DanishTexts::source))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Passage> in(
            Path folder, String ending, boolean ofCases, Function<String, Stream<String>> texts) {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(ending))
                .flatMap(file -> texts.apply(read(file))
                        .map(text -> new Passage(file, text.strip(), ofCases && !isForAdministrators(file))));
    }

    private static boolean isForAdministrators(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("flytning")
                || Stream.of("law", "engine/access", "engine/configuration", "engine/form", "migration")
                        .anyMatch(folder -> path.contains("/raadslag/" + folder + "/"));
    }

    private static Stream<String> letter(String text) {
        return Stream.of(TEMPLATE_CODE.matcher(text).replaceAll("…"));
    }

    private static Stream<String> page(String html) {
        String words = HtmlUtils.htmlUnescape(
                TAG.matcher(html.replaceAll("`[^`]*`", "")).replaceAll(" "));
        return Stream.concat(Stream.of(words.replaceAll("\\s+", " ")), found(LITERAL_IN_TAG, html));
    }

    private static Stream<String> model(String xml) {
        return Stream.concat(found(NAME_IN_MODEL, xml), found(TEXT_IN_MODEL, xml))
                .map(HtmlUtils::htmlUnescape);
    }

    private static Stream<String> form(String json) {
        try {
            List<String> texts = new ArrayList<>();
            collect(JSON.readTree(json), texts);
            return texts.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        node.properties().forEach(field -> {
            if (TEXTS_OF_FORMS.contains(field.getKey())) {
                texts.add(field.getValue().asText().replaceAll("\\{\\{.*?}}", "…"));
            }
        });
        node.forEach(part -> collect(part, texts));
    }

    private static Stream<String> source(String java) {
        return LITERAL.matcher(java.replaceAll("(?m)^\\s*(\\*|/\\*\\*|//).*$", ""))
                .results()
                .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .filter(text ->
                        DANISH.matcher(text).find() && !ENGLISH.matcher(text).find());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(found.group(1) == null ? 2 : 1));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
