package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.ProcessModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No model sends a letter about what has not happened. */
class LettersTest {

    private static final Collection<ProcessDefinitionEntity> SHIPPED =
            Parser.shipped().all();
    private static final LawTable TABLE = LawTable.read();
    private static final LawTable LETTERS_ONLY = new LawTable(
            TABLE.council(),
            TABLE.caseVariables(),
            List.of(),
            List.of(),
            List.of(),
            TABLE.bound(),
            TABLE.free(),
            TABLE.letters(),
            TABLE.invariants());

    @Test
    void theTableSaysOfEveryLetterWhatItTellsOf() throws IOException {
        Set<String> known = new TreeSet<>(TABLE.letters().telling().keySet());
        known.addAll(TABLE.letters().free());
        known.addAll(TABLE.letters().own());

        assertThat(known).containsExactlyElementsOf(files());
        assertThat(TABLE.letters().own()).noneMatch(TABLE.letters()::knows);
        assertThat(TABLE.letters().telling().keySet())
                .doesNotContainAnyElementsOf(TABLE.letters().free());
    }

    /** Beside what Rådslag itself says in each letter. */
    @Test
    void whatALetterTellsNoModelSaysOtherwise() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String letter : files()) {
            if (!TABLE.letters().own().contains(letter)) {
                Matcher named = Pattern.compile("\\$\\{(\\w+)")
                        .matcher(Files.readString(Path.of("src/main/resources/letters", letter + ".txt")));
                named.results().map(found -> found.group(1)).forEach(said::add);
            }
        }
        said.removeAll(
                Set.of("caseNumber", "jobcentre", "matter", "region", "recipient", "outcome", "amendsAgreementId"));

        assertThat(TABLE.letters().facts().keySet()).containsExactlyInAnyOrderElementsOf(said);
        assertThat(TABLE.saidByActs().keySet()).containsAll(said).contains("amendsAgreementId", "caseNumber");
        for (String fact : TABLE.saidByActs().keySet()) {
            String xml =
                    "<process id='p'><task id='t'><ioMapping><outputParameter name='%s'>${x}</outputParameter></ioMapping></task></process>";
            assertThat(new CaseIdentityCheck(TABLE.saidByActs())
                            .violations("a.bpmn", xml.formatted(fact).getBytes(StandardCharsets.UTF_8)))
                    .as(fact)
                    .hasSize(1);
        }
    }

    @Test
    void theShippedModelsSayWhichLetterTheySend() {
        assertThat(new LetterCheck(TABLE.letters()).violations(SHIPPED)).isEmpty();
        assertThat(BeanReferences.in(SHIPPED).to(TABLE.letters().bean())).hasSizeGreaterThan(40);
    }

    /** Beside the letter that tells of the finding, no other letter that tells of an act. */
    @Test
    void noOtherLetterTellsOfAnActWhenTheProblemIsConfirmed() {
        String council = "<bpmn:callActivity id=\"callActivity_councilReaction\"";
        String before = "businessRuleTask_responsibleParties";
        Set<String> others = new TreeSet<>(TABLE.letters().telling().keySet());
        others.remove("result-problem-confirmed");
        StringBuilder steps = new StringBuilder();
        others.forEach(letter -> steps.append("""
                <bpmn:sequenceFlow id="to-%1$s" sourceRef="%2$s" targetRef="send-%1$s"/>
                <bpmn:serviceTask id="send-%1$s" camunda:delegateExpression="${sendLetter}"><bpmn:extensionElements><camunda:inputOutput>
                  <camunda:inputParameter name="letter">%1$s</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
                """.formatted(letter, before)));

        List<String> found = edited("intervention", council, steps + council);
        assertThat(others)
                .allSatisfy(letter -> assertThat(found)
                        .anyMatch(sentence -> sentence.contains("Et brev fortæller kun om det, der er sket i sagen.")
                                && sentence.contains("Brevet %s fra »".formatted(letter))));
    }

    @ParameterizedTest
    @CsvSource({
        "order-recommendation, order-declined, order-issued",
        "order-recommendation, order-not-recommended, order-recommendation-sent",
        "order-recommendation, hearing, order-recommendation-sent",
        "improvement-agreement, agreement-not-reached, agreement-signed",
        "improvement-agreement, agreement-deadline-extended, agreement-signed",
        "council-involvement, council-reminder, agreement-offer",
        "council-recommendation, council-answer-reminder, council-recommendation-answer",
        "order-execution, order-implemented, order-declined",
        "case-withdrawal, agreement-end-asked, case-withdrawn"
    })
    void oneChangedWordDoesNotTellOfAnAct(String process, String sent, String told) {
        assertThat(edited(process, ">" + sent + "<", ">" + told + "<"))
                .anyMatch(found -> found.contains("Brevet " + told + " fra »"));
    }

    @Test
    void aReminderMayBeSentAnywhere() {
        assertThat(edited("intervention", ">result-problem-confirmed<", ">council-reminder<"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:inputParameter name=\"letter\">${letterName}</camunda:inputParameter>",
                "<camunda:inputParameter name=\"letter\">${'order-issued'}</camunda:inputParameter>",
                "<camunda:inputParameter name=\"letter\">order-${'issued'}</camunda:inputParameter>",
                "<camunda:inputParameter name=\"letter\"/>",
                "<camunda:inputParameter name=\"letter\"><camunda:list><camunda:value>order-issued</camunda:value></camunda:list></camunda:inputParameter>",
                "<camunda:inputParameter name=\"letter\">council-reminder</camunda:inputParameter><camunda:inputParameter name=\"letter\">order-issued</camunda:inputParameter>",
                "<camunda:inputParameter name=\"other\">council-reminder</camunda:inputParameter>",
                "<camunda:inputParameter name=\"letter\">order-unheard-of</camunda:inputParameter>",
                "<camunda:inputParameter name=\"letter\">overdue-tasks</camunda:inputParameter>"
            })
    void whatLetterIsSentIsSaidInPlainWords(String input) {
        assertThat(foreign(
                        "<serviceTask id=\"task\" camunda:delegateExpression=\"${sendLetter}\">",
                        input,
                        "</serviceTask>"))
                .singleElement()
                .asString()
                .containsAnyOf("siger ikke, hvilket brev der sendes", "som lovtabellen ikke kender");
    }

    @Test
    void noListenerOrExpressionSendsALetter() {
        String letter = "<camunda:inputParameter name=\"letter\">council-reminder</camunda:inputParameter>";
        String listener = "<camunda:executionListener event=\"start\" delegateExpression=\"${sendLetter}\"/>";

        assertThat(foreign("<serviceTask id=\"task\" camunda:expression=\"${1}\">", letter, listener, "</serviceTask>"))
                .singleElement()
                .asString()
                .contains("siger ikke, hvilket brev der sendes");
        for (String expression : List.of("${sendLetter.execute(execution)}", "${sendLetter}", "${x == sendLetter}")) {
            assertThat(foreign(
                            "<serviceTask id=\"task\" camunda:expression=\"%s\">".formatted(expression),
                            letter,
                            "",
                            "</serviceTask>"))
                    .as(expression)
                    .singleElement()
                    .asString()
                    .contains("nævner sendLetter inde i et udtryk");
        }
    }

    @Test
    void aModelOfAnotherFamilyTellsOfNoActEither() {
        assertThat(foreign(
                        "<serviceTask id=\"task\" name=\"Skriv\" camunda:delegateExpression=\"${sendLetter}\">",
                        "<camunda:inputParameter name=\"letter\">order-issued</camunda:inputParameter>",
                        "</serviceTask>"))
                .singleElement()
                .asString()
                .contains("Brevet order-issued fra »Skriv« (task)", "den gennemførte handling issueOrder");
        assertThat(foreign(
                        "<serviceTask id=\"task\" camunda:delegateExpression=\"${sendLetter}\">",
                        "<camunda:inputParameter name=\"letter\">council-reminder</camunda:inputParameter>",
                        "</serviceTask>"))
                .isEmpty();
    }

    private static List<String> edited(String process, String text, String replacement) {
        String model = new String(Parser.bytes(Path.of("processes/" + process + ".bpmn")), StandardCharsets.UTF_8);
        assertThat(model).contains(text);
        return judge(process + ".bpmn", model.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> foreign(String task, String input, String end) {
        return foreign(task, input, "", end);
    }

    private static List<String> foreign(String task, String input, String listener, String end) {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://cafeteria"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="cafeteria" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                    <sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
                    %s<extensionElements><camunda:inputOutput>%s</camunda:inputOutput>%s</extensionElements>%s
                  </process>
                </definitions>
                """.formatted(task, input, listener, end);
        return judge("cafeteria.bpmn", model.getBytes(StandardCharsets.UTF_8));
    }

    /** What the gate says of a file that is deployed beside the shipped models. */
    private static List<String> judge(String name, byte[] file) {
        List<ProcessDefinitionEntity> deployed = Parser.parse(file);
        List<ProcessDefinitionEntity> all = new ArrayList<>(SHIPPED);
        all.removeIf(process -> deployed.stream().anyMatch(one -> one.getKey().equals(process.getKey())));
        all.addAll(deployed);
        Gate gate = new Gate(LETTERS_ONLY);
        ProcessModels ofTheLaw = gate.ofTheLaw(new ProcessModels(all));
        List<Violation> violations = new ArrayList<>(
                new AllowedBeansCheck(TABLE, bean -> false).violations(name, file, BeanReferences.in(deployed)));
        violations.addAll(new LetterCheck(TABLE.letters()).violations(deployed));
        violations.addAll(new PreconditionCheck(LETTERS_ONLY, ofTheLaw).allViolations());
        return violations.stream().map(Violation::inWords).distinct().toList();
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/letters"))) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
