package dk.raadslag.law;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule of the law is traced to the elements that keep it and the tests that show it, or it is said why not. */
class RuleTraceTest {

    private static final List<LawRule> RULES = LawRule.read();
    private static final Path TABLE = Path.of("src/docs/regler.md");
    private static final Map<String, BpmnModelInstance> MODELS = models();
    private static final Pattern TEST =
            Pattern.compile("((?:@\\w+(?:\\([^)]*\\))?\\s+)+)(?:[\\w<>?]+ )?(?:void|Stream<DynamicTest>) (\\w+)\\(");
    private static final Pattern MARK = Pattern.compile("@Tag\\(\"([^\"]+)\"\\)");

    /** The numbers of the rules; between the parts of the law some are left free. */
    private static final int[][] NUMBERS = {
        {1, 22},
        {25, 34},
        {40, 51},
        {55, 60},
        {65, 71},
        {75, 88},
        {95, 112},
        {115, 133},
        {140, 148},
        {150, 151},
        {155, 161}
    };

    @Test
    void everyRuleHasOneRow() {
        assertThat(RULES)
                .extracting(LawRule::id)
                .containsExactlyElementsOf(Stream.of(NUMBERS)
                        .flatMapToInt(part -> IntStream.rangeClosed(part[0], part[1]))
                        .mapToObj("R-%03d"::formatted)
                        .toList());
    }

    @Test
    void aRuleIsKeptSomewhereOrItIsSaidWhyNot() {
        assertThat(RULES).allSatisfy(rule -> {
            boolean kept = !rule.places().isEmpty() || rule.how() != null;
            assertThat(Stream.of(kept, rule.frame() != null, rule.missing() != null)
                            .filter(is -> is))
                    .as(rule.id())
                    .hasSize(1);
            assertThat(rule.source()).as(rule.id()).isNotBlank();
            assertThat(rule.words()).as(rule.id()).isNotBlank();
        });
    }

    @Test
    void thePlacesAreElementsOfTheProcesses() {
        assertThat(RULES.stream().flatMap(rule -> rule.places().stream()))
                .allSatisfy(
                        place -> assertThat(element(place)).as(place.toString()).isNotNull());
    }

    @Test
    void theTestsExist() {
        assertThat(tests().keySet())
                .containsAll(
                        RULES.stream().flatMap(rule -> rule.tests().stream()).toList());
    }

    @Test
    void theTableOfTheDocumentationIsTrue() throws IOException {
        String now = table();
        Path proposal = Path.of("target/regler.md");
        Files.writeString(proposal, now);

        assertThat(Files.readString(TABLE).equals(now))
                .as("%s is out of date. Copy %s over it.", TABLE, proposal)
                .isTrue();
    }

    private static String table() {
        Map<String, TreeSet<String>> tests = tests();
        return """
                # Lovens regler

                Hver regel i lovens §§ 7-13 og bemærkningerne, de trin, hvor den holdes, og de prøver, der viser det. Tabellen dannes af
                `src/main/resources/law/regler.yaml`, diagrammerne og prøvernes mærker; i programmet står den på siden `/regler`.

                | regel | hjemmel | trin | skema | prøver |
                |---|---|---|---|---|
                """ + RULES.stream().map(rule -> row(rule, tests)).collect(joining());
    }

    private static String row(LawRule rule, Map<String, TreeSet<String>> tests) {
        String steps = rule.places().stream()
                .map(place -> "%s (`%s`)".formatted(element(place).getName(), place.process()))
                .collect(joining("; "));
        String said = Stream.of(
                        steps,
                        rule.how(),
                        rule.frame() == null ? null : "*Ramme:* " + rule.frame(),
                        rule.missing() == null ? null : "**Mangler:** " + rule.missing())
                .filter(part -> part != null && !part.isEmpty())
                .collect(joining(" – "));
        String forms = rule.places().stream()
                .map(place -> form(element(place)))
                .flatMap(Optional::stream)
                .distinct()
                .map("`%s`"::formatted)
                .collect(joining(", "));
        String shown = Stream.concat(Stream.of(rule.id()), rule.tests().stream())
                .flatMap(mark ->
                        tests.getOrDefault(mark, new TreeSet<>()).stream().map(test -> mark + " `" + test + "`"))
                .collect(joining("<br>"));
        return "| %s | %s | %s | %s | %s |%n".formatted(rule.id(), rule.source(), said, forms, shown);
    }

    private static Optional<String> form(FlowElement element) {
        return Optional.ofNullable(
                element instanceof UserTask task
                        ? task.getCamundaFormRef()
                        : element instanceof StartEvent start ? start.getCamundaFormRef() : null);
    }

    private static @Nullable FlowElement element(LawRule.Place place) {
        return MODELS.containsKey(place.process())
                ? MODELS.get(place.process()).getModelElementById(place.element())
                : null;
    }

    /** The tests by their marks. */
    private static Map<String, TreeSet<String>> tests() {
        Map<String, TreeSet<String>> tests = new TreeMap<>();
        files(Path.of("src/test/java"), "Test.java")
                .forEach(file -> TEST.matcher(read(file))
                        .results()
                        .forEach(test -> MARK.matcher(test.group(1))
                                .results()
                                .map(mark -> mark.group(1))
                                .forEach(mark -> tests.computeIfAbsent(mark, each -> new TreeSet<>())
                                        .add(test.group(2)))));
        return tests;
    }

    private static Map<String, BpmnModelInstance> models() {
        return files(Path.of("processes"), ".bpmn")
                .collect(toMap(
                        file -> file.getFileName().toString().replace(".bpmn", ""),
                        file -> Bpmn.readModelFromFile(file.toFile())));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
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
