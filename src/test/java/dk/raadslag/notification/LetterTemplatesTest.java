package dk.raadslag.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.danish.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/letters");

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(".txt"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aLetterThatCitesAParagraphNamesTheActOnce(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".txt", "");
        String body = new LetterTemplates().write(name, Map.of()).body();

        boolean cites = Files.readString(file).contains("§");
        assertThat(body.split("lov om ansvaret", -1)).hasSize(cites ? 2 : 1);
    }

    @Test
    void aTaskThatALetterNamesIsInAModel() throws IOException {
        Pattern named = Pattern.compile("opgaven »([^»«]+)«");
        Set<String> tasks = found(Path.of("processes"), Pattern.compile("<bpmn:userTask [^>]*name=\"([^\"]+)\""));

        assertThat(found(FOLDER, named)).isNotEmpty().isSubsetOf(tasks);
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    @Test
    void theActIsNamedLast() {
        String body = new LetterTemplates().write("order-issued", Map.of()).body();

        assertThat(body)
                .contains("Med venlig hilsen\nBeskæftigelsesministeriet")
                .endsWith(Act.reference());
    }
}
