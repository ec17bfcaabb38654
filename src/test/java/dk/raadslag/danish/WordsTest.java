package dk.raadslag.danish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rådslag speaks in the words of the law and of the trade. */
class WordsTest {

    private static final Path LIST = Path.of("src/test/resources/danish/words-that-are-out.txt");
    private static final List<DanishTexts.Passage> TEXTS = DanishTexts.all();

    /** A word that is out, and what is written instead. */
    private record Word(Pattern pattern, String better, boolean ofCasesOnly) {

        Stream<String> foundIn(DanishTexts.Passage passage) {
            return ofCasesOnly && !passage.ofCases()
                    ? Stream.empty()
                    : pattern.matcher(passage.text())
                            .results()
                            .map(found -> "%s: »%s« => %s".formatted(passage.file(), found.group(), better));
        }
    }

    @Test
    void noReaderMeetsAWordThatIsOut() throws IOException {
        List<Word> words = words();

        assertThat(words).hasSizeGreaterThan(30);
        assertThat(TEXTS.stream().flatMap(passage -> words.stream().flatMap(word -> word.foundIn(passage))))
                .isEmpty();
    }

    /** The collector sees each kind of text. */
    @Test
    void lettersPapersPagesFormsDiagramsTablesLawAndRefusalsAreRead() {
        for (String kind : List.of(
                "letters", "documents", "templates", "forms", ".bpmn", ".dmn", "lovtabel", "procesejer", ".java")) {
            assertThat(TEXTS)
                    .as(kind)
                    .anyMatch(passage -> passage.file().toString().contains(kind)
                            && !passage.text().isBlank());
        }
        assertThat(TEXTS).extracting(DanishTexts.Passage::text).contains("Giv ikke pålæg");
    }

    private static List<Word> words() throws IOException {
        List<Word> words = new ArrayList<>();
        boolean ofCasesOnly = false;
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                ofCasesOnly = line.equals("[cases]");
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" => ", 2);
                Pattern pattern = Pattern.compile(parts[0], Pattern.UNICODE_CHARACTER_CLASS);
                words.add(new Word(pattern, parts[1], ofCasesOnly));
            }
        }
        return words;
    }
}
