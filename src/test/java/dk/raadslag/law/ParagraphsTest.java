package dk.raadslag.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.council.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An act rests on the same paragraphs in the law table, the diagram, the form, the journal and the letter. */
class ParagraphsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LawTable TABLE = LawTable.read();
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) =\\s*\"(§[^\"]*)\"");
    private static final Pattern ENTRY = Pattern.compile("\"(\\w+)\",\\s*(?:\"(§[^\"]*)\"|([A-Z_]+))[,)]");
    private static final String OF_THE_STAGE = "${councilOpinion.paragraph(stage)}";
    private static final String PRACTICE = "God forvaltningsskik";
    private static final Map<String, Set<String>> JOURNAL = journal();

    @TestFactory
    Stream<DynamicTest> lawTableDiagramFormAndJournalCiteTheSame() {
        return elements()
                .filter(ParagraphsTest::isAnAct)
                .map(element -> DynamicTest.dynamicTest(element.getId(), () -> {
                    Set<String> basis = Citations.in(leading(element));
                    inTable(element)
                            .forEach(act -> assertThat(Citations.in(act.paragraph()))
                                    .as("law table: " + act.bean())
                                    .isEqualTo(basis));
                    bean(element)
                            .ifPresent(bean -> assertThat(JOURNAL.getOrDefault(bean, Set.of()))
                                    .allSatisfy(cited -> assertThat(Citations.in(cited))
                                            .as("journal: " + bean)
                                            .isEqualTo(basis)));
                    String heading = heading(element);
                    if (heading != null && !heading.contains("{{paragraph}}")) {
                        assertThat(Citations.in(heading)).as("form").containsAll(basis);
                        assertThat(Citations.in(documentation(element)))
                                .as("diagram, for what the form cites")
                                .containsAll(Citations.in(heading));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aLetterCitesWhatTheDiagramAndTheJournalSay() {
        return elements()
                .filter(element -> input(element, "letter") != null)
                .map(element -> DynamicTest.dynamicTest(element.getId(), () -> {
                    String journal = String.valueOf(input(element, "paragraph"));
                    if (leading(element).startsWith(PRACTICE)) {
                        assertThat(journal).isEqualTo(PRACTICE.toLowerCase(Locale.ROOT));
                        return;
                    }
                    String letter = read(Path.of("src/main/resources/letters", input(element, "letter") + ".txt"));
                    if (journal.equals(OF_THE_STAGE)) {
                        assertThat(letter).contains("[(${councilParagraph})]");
                        return;
                    }
                    assertThat(Citations.in(journal)).isEqualTo(Citations.in(leading(element)));
                    if (letter.contains("§")) {
                        assertThat(Citations.in(letter)).containsAll(Citations.in(journal));
                    }
                }));
    }

    @Test
    void theInvolvementOfTheCouncilCitesWhatItsStagesRestOn() {
        String all = Arrays.stream(Stage.values()).map(Stage::paragraph).collect(joining(", "));

        assertThat(elements().filter(ParagraphsTest::saysTheParagraphOfTheStage))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(Citations.in(leading(element)))
                        .as(element.getId())
                        .containsAll(Citations.in(all))
                        .isSubsetOf(Citations.in(all + ", § 8, stk. 3")));
    }

    @TestFactory
    Stream<DynamicTest> aProcessNamesTheParagraphThatItRestsOn() {
        return models().flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .filter(process -> !leading(process).startsWith(PRACTICE))
                .map(process -> DynamicTest.dynamicTest(
                        process.getId(),
                        () -> assertThat(sections(process.getName()))
                                .isNotEmpty()
                                .isSubsetOf(sections(leading(process)))));
    }

    /** The paragraphs without their subsections. */
    private static Set<String> sections(String text) {
        return Citations.in(text).stream().map(cited -> cited.split("/", 2)[0]).collect(toSet());
    }

    private static boolean saysTheParagraphOfTheStage(FlowNode element) {
        return OF_THE_STAGE.equals(input(element, "paragraph"));
    }

    @Test
    void paragraphsAreReadAsTheyAreWritten() {
        assertThat(Citations.in("§ 8, stk. 3, og § 11, stk. 1 og 2")).containsExactly("11/1", "11/2", "8/3");
        assertThat(Citations.in("§ 11, stk. 2, 2. pkt.: Pålæg, jf. § 12")).containsExactly("11/2/2", "12");
        assertThat(JOURNAL).containsKeys("confirmFinding", "signByDirector", "assessNoResponse");
    }

    /** The paragraphs that stand beside the name of each act in the code. */
    private static Map<String, Set<String>> journal() {
        return files(Path.of("src/main/java"), ".java")
                .flatMap(file -> entries(read(file)).stream())
                .collect(groupingBy(entry -> entry[0], mapping(entry -> entry[1], toSet())));
    }

    private static List<String[]> entries(String source) {
        Matcher constant = CONSTANT.matcher(source);
        Map<String, String> constants =
                constant.results().collect(toMap(found -> found.group(1), found -> found.group(2)));
        return ENTRY.matcher(source.replaceAll("\\bACT\\b", act(source)))
                .results()
                .map(found -> new String[] {
                    found.group(1), found.group(2) == null ? constants.get(found.group(3)) : found.group(2)
                })
                .filter(entry -> entry[1] != null)
                .toList();
    }

    /** The act that a class names once, in a constant. */
    private static String act(String source) {
        Matcher named = Pattern.compile("String ACT = (\"\\w+\")").matcher(source);
        return named.find() ? named.group(1) : "ACT";
    }

    private static Stream<FlowNode> elements() {
        return models().flatMap(model -> model.getModelElementsByType(FlowNode.class).stream());
    }

    private static Stream<BpmnModelInstance> models() {
        return files(Path.of("processes"), ".bpmn").map(file -> Bpmn.readModelFromFile(file.toFile()));
    }

    /** What only shows something or sends a letter is no act, nor is what good practice asks for, nor an end, where a case is closed. */
    private static boolean isAnAct(FlowNode element) {
        return !(element instanceof EndEvent)
                && leading(element).startsWith("§")
                && (heading(element) != null
                        || inTable(element).findAny().isPresent()
                        || bean(element).filter(JOURNAL::containsKey).isPresent());
    }

    private static Stream<LawTable.Act> inTable(FlowNode element) {
        return TABLE.acts().stream()
                .filter(act -> act.element().equals(element.getId()))
                .limit(1);
    }

    /** The bean that carries out what the element is about; others at the same element are about what follows with it. */
    private static Optional<String> bean(FlowNode element) {
        Stream<String> own = element instanceof ServiceTask task
                ? Stream.of(String.valueOf(task.getCamundaDelegateExpression()))
                : Stream.empty();
        Stream<String> listeners = Stream.concat(
                extensions(element, CamundaTaskListener.class).map(CamundaTaskListener::getCamundaDelegateExpression),
                extensions(element, CamundaExecutionListener.class)
                        .map(CamundaExecutionListener::getCamundaDelegateExpression));
        return Stream.concat(own, listeners)
                .map(expression -> BEAN.matcher(String.valueOf(expression)))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .filter(TABLE::isAct)
                .findFirst();
    }

    /** What stands before the first colon: the paragraphs that the element rests on. */
    private static String leading(BaseElement element) {
        return documentation(element).split(":", 2)[0];
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .reduce("", String::concat);
    }

    private static @Nullable String heading(FlowNode element) {
        String form = element instanceof UserTask task
                ? task.getCamundaFormRef()
                : element instanceof StartEvent start ? start.getCamundaFormRef() : null;
        try {
            return form == null
                    ? null
                    : JSON.readTree(read(Path.of("forms", form + ".form")))
                            .at("/components/0/text")
                            .asText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable String input(FlowNode element, String name) {
        return extensions(element, CamundaInputOutput.class)
                .flatMap(inputs -> inputs.getCamundaInputParameters().stream())
                .filter(input -> input.getCamundaName().equals(name))
                .map(ModelElementInstance::getTextContent)
                .findFirst()
                .orElse(null);
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(FlowNode element, Class<T> type) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
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
