package dk.raadslag.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who edits a decision table reads in Danish what its codes and its rules say. */
class DecisionWordsTest {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b(?=[^\"]*\")");
    private static final Pattern WORDS = Pattern.compile("([A-Z][A-Z0-9_]+) = ([^,.]+)");

    @TestFactory
    Stream<DynamicTest> everyColumnOfCodesListsItsValuesAndSaysThemInDanish() {
        return perTable(table -> {
            int inputs = table.getInputs().size();
            for (int i = 0; i < inputs; i++) {
                Input input = List.copyOf(table.getInputs()).get(i);
                assertListed(input, input.getInputValues(), cells(table, i));
            }
            for (int i = 0; i < table.getOutputs().size(); i++) {
                Output output = List.copyOf(table.getOutputs()).get(i);
                assertListed(output, output.getOutputValues(), cells(table, inputs + i));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSaysInDanishWhatItsCodesSay() {
        return perTable(table -> {
            for (Rule rule : table.getRules()) {
                List<String> cells = cells(rule);
                for (int i = 0; i < cells.size(); i++) {
                    Map<String, String> words = words(columns(table).get(i));
                    assertThat(codes(cells.get(i)))
                            .as(rule.getId())
                            .allMatch(code -> description(rule)
                                    .toLowerCase(Locale.ROOT)
                                    .contains(words.getOrDefault(code, "?" + code)));
                }
                assertThat(description(rule)).as(rule.getId()).hasSizeGreaterThan(20);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyTableNamesItsParagraphAndHowItsRulesAreChosen() {
        return perTable(table -> {
            String about = description((Decision) table.getParentElement());
            assertThat(about).contains("§");
            assertThat(about.contains("Den første regel, der passer, gælder."))
                    .as(table.getHitPolicy().name())
                    .isEqualTo(table.getHitPolicy().name().equals("FIRST"));
        });
    }

    private static void assertListed(DmnElement column, @Nullable UnaryTests values, List<String> cells) {
        List<String> used = cells.stream().flatMap(cell -> codes(cell).stream()).toList();
        if (!used.isEmpty()) {
            assertThat(values).as("values of " + column.getId()).isNotNull();
            List<String> listed = codes(values.getText().getTextContent());
            assertThat(listed).as(column.getId()).containsAll(used);
            assertThat(words(column)).as("words of " + column.getId()).containsKeys(listed.toArray(String[]::new));
        }
    }

    /** The codes in a cell; a sentence has none. */
    private static List<String> codes(String cell) {
        return cell.matches("[^a-zæøå]*")
                ? CODE.matcher(cell).results().map(MatchResult::group).toList()
                : List.of();
    }

    private static Map<String, String> words(DmnElement column) {
        return WORDS.matcher(description(column))
                .results()
                .collect(toMap(found -> found.group(1), found -> found.group(2).strip()));
    }

    private static List<DmnElement> columns(DecisionTable table) {
        return Stream.<DmnElement>concat(table.getInputs().stream(), table.getOutputs().stream())
                .toList();
    }

    private static List<String> cells(DecisionTable table, int column) {
        return table.getRules().stream().map(rule -> cells(rule).get(column)).toList();
    }

    private static List<String> cells(Rule rule) {
        return Stream.<Collection<? extends ModelElementInstance>>of(rule.getInputEntries(), rule.getOutputEntries())
                .flatMap(Collection::stream)
                .map(entry -> entry.getTextContent().strip())
                .toList();
    }

    private static String description(DmnElement element) {
        return element.getDescription() == null ? "" : element.getDescription().getTextContent();
    }

    private static Stream<DynamicTest> perTable(Consumer<DecisionTable> rule) {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(file.getFileName().toString(), () -> rule.accept(table(file))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DecisionTable table(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }
}
