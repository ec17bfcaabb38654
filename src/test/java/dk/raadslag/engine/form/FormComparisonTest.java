package dk.raadslag.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.raadslag.support.RenderedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The server and the form in the browser agree on every input: what is typed into the one is sent to the other. */
class FormComparisonTest extends FormsInBrowser {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> inATableOfFieldsAndInputs() {
        List<FormTable> table = FormTable.read();
        Map<String, JsonNode> forms = new HashMap<>();
        table.forEach(block -> forms.put(block.form().get("id").asText(), block.form()));
        desk.deploy(forms);
        return table.stream().map(block -> dynamicTest(block.name(), () -> compare(block)));
    }

    private void compare(FormTable block) {
        desk.open(block.form().get("id").asText(), block.variables());
        SoftAssertions all = new SoftAssertions();
        block.accepted().forEach(input -> bothSay(Set.of(), block, input, all));
        block.refused().forEach(input -> bothSay(Set.of(FormTable.KEY), block, input, all));
        JsonNode untouched = rendered.fillIn(block.form(), block.variables()).variables();
        block.impossible().forEach(input -> {
            ObjectNode sent = untouched.deepCopy();
            sent.set(FormTable.KEY, variable(input));
            all.assertThat(FormDesk.faults(block.form(), desk.send(sent)))
                    .as("server on %.40s", input)
                    .containsExactly(FormTable.KEY);
        });
        all.assertAll();
    }

    private void bothSay(Set<String> expected, FormTable block, JsonNode input, SoftAssertions all) {
        var answer = rendered.fillIn(block.form(), block.variables(), entries(block, input));
        bothSay(expected, block.form(), "%.40s".formatted(input), answer, all);
    }

    private static ObjectNode[] entries(FormTable block, JsonNode input) {
        List<ObjectNode> entries = new ArrayList<>();
        block.form().get("components").forEach(field -> {
            String key = field.get("key").asText();
            if (input.isObject() || key.equals(FormTable.KEY)) {
                entries.addAll(RenderedForm.entry(field, input.isObject() ? input.path(key) : input));
            }
        });
        return entries.toArray(ObjectNode[]::new);
    }

    private void bothSay(
            Set<String> expected, JsonNode form, String input, RenderedForm.Answer answer, SoftAssertions all) {
        all.assertThat(answer.faults())
                .as("browser on %s, which sends %s", input, answer.variables())
                .isEqualTo(expected);
        all.assertThat(FormDesk.faults(form, desk.send(answer.variables())))
                .as("server on %s", input)
                .isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> inEveryFieldOfEveryForm() throws IOException {
        Map<String, JsonNode> forms = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file : files.toList()) {
                JsonNode form = JSON.readTree(file.toFile());
                forms.put(form.get("id").asText(), form);
            }
        }
        Map<String, JsonNode> deployed = new HashMap<>();
        forms.keySet().forEach(id -> deployed.put(id, null));
        Map<String, JsonNode> rows = rowsOfLists(forms);
        deployed.putAll(rows);
        forms.putAll(rows);
        desk.deploy(deployed);
        return forms.values().stream().map(form -> dynamicTest(form.get("id").asText(), () -> tryFields(form)));
    }

    @Test
    void anAreaInTwoListsIsSaidWhileItIsTicked() throws IOException {
        String sentence = "valgt i mere end én af listerne";
        JsonNode options =
                JSON.readTree("[{\"value\": \"A\", \"label\": \"Aa\"}, {\"value\": \"B\", \"label\": \"Bb\"}]");
        ObjectNode data = JSON.createObjectNode().put("decision", "ORDER").put("subAgreementsPossible", false);
        data.set("ownTenderOptions", options);
        data.set("regionTenderOptions", options);
        for (String id : List.of("draft-order-recommendation", "minister-decision")) {
            JsonNode form = JSON.readTree(Path.of("forms", id + ".form").toFile());
            tick(form, data, "Aa", "Bb");
            assertThat(rendered.text()).doesNotContain(sentence);
            tick(form, data, "Aa", "Aa");
            assertThat(rendered.text()).as(id).contains(sentence);
        }
    }

    private void tick(JsonNode form, JsonNode data, String own, String region) {
        List<ObjectNode> entries = new ArrayList<>();
        Map.of("ownTenderAreas", own, "regionTenderAreas", region)
                .forEach((key, label) -> form.get("components").forEach(field -> {
                    if (field.path("key").asText().equals(key)) {
                        entries.addAll(
                                RenderedForm.entry(field, JSON.createArrayNode().add(label)));
                    }
                }));
        rendered.fillIn(form, data, entries.toArray(ObjectNode[]::new));
    }

    /** The fields of a list's rows as a form of their own. */
    private static Map<String, JsonNode> rowsOfLists(Map<String, JsonNode> forms) {
        Map<String, JsonNode> rows = new TreeMap<>();
        forms.forEach((id, form) -> form.get("components").forEach(part -> {
            if (part.has("path")) {
                ObjectNode row = ((ObjectNode) form.deepCopy()).put("id", id + "-row");
                rows.put(id + "-row", row.set("components", part.get("components")));
            }
        }));
        return rows;
    }

    private void tryFields(JsonNode form) {
        SoftAssertions all = new SoftAssertions();
        FieldTrial.inputs(form)
                .map(field -> new FieldTrial(form, field))
                .collect(Collectors.groupingBy(FieldTrial::place, LinkedHashMap::new, Collectors.toList()))
                .forEach((place, fields) -> {
                    tryShown(form, fields, all);
                    if (!place.conditions().isEmpty()) {
                        tryHidden(form, fields, all);
                    }
                });
        all.assertAll();
    }

    /** Tries fields that are shown together, each while the rest of the form is filled in as it should be. */
    private void tryShown(JsonNode form, List<FieldTrial> fields, SoftAssertions all) {
        desk.open(form.get("id").asText(), fields.get(0).variables());
        tryInputs(form, fields.stream().filter(FieldTrial::isOpen).toList(), all);
        ObjectNode filledIn =
                rendered.fillIn(form, fields.get(0).rest()).variables().deepCopy();
        filledIn.remove(shownForOtherAnswers(form, fields.get(0)));
        // the server speaks first of what is only shown
        Stream.of(true, false)
                .map(open ->
                        fields.stream().filter(trial -> trial.isOpen() == open).toList())
                .filter(alike -> !alike.isEmpty())
                .forEach(alike -> all.assertThat(faultsWith(form, filledIn, alike, FieldTrial::impossible))
                        .as("server on what no field takes")
                        .containsAll(keys(alike)));
    }

    /** The fields that an impossible answer hides, about which the server would speak first. */
    private static List<String> shownForOtherAnswers(JsonNode form, FieldTrial trial) {
        return FieldTrial.inputs(form)
                .map(field -> new FieldTrial(form, field))
                .filter(other ->
                        !other.conditions().isEmpty() && !trial.conditions().has(other.key()))
                .map(FieldTrial::key)
                .toList();
    }

    /** Tries all inputs, the first of each field together, then the second, and so on; a field with fewer of them keeps its last. */
    private void tryInputs(JsonNode form, List<FieldTrial> fields, SoftAssertions all) {
        int rounds =
                fields.stream().mapToInt(trial -> trial.inputs().size()).max().orElse(0);
        List<RenderedForm.Answer> answers = rendered.fillIn(
                form,
                without(fields),
                IntStream.range(0, rounds)
                        .mapToObj(round -> fields.stream()
                                .flatMap(trial -> trial.entry(round).stream())
                                .toList())
                        .toList());
        for (int at = 0; at < rounds; at++) {
            int round = at;
            String what = fields.stream()
                    .map(trial -> "%s = %.40s"
                            .formatted(trial.key(), trial.input(round).typed()))
                    .collect(Collectors.joining(", "));
            fields.forEach(
                    trial -> all.assertThat(answers.get(round).variables().has(trial.key()))
                            .as("browser shows %s with %s", trial.key(), what)
                            .isTrue());
            bothSay(
                    keys(fields.stream()
                            .filter(trial -> !trial.input(round).right())
                            .toList()),
                    form,
                    what,
                    answers.get(round),
                    all);
        }
    }

    /** The form filled in, all but the fields. */
    private static ObjectNode without(List<FieldTrial> fields) {
        ObjectNode rest =
                fields.isEmpty() ? JSON.createObjectNode() : fields.get(0).rest();
        fields.stream().filter(FieldTrial::isOpen).forEach(trial -> rest.remove(trial.key()));
        return rest;
    }

    /** Fields that the same answers would show are not there without these, and cannot be sent all the same. */
    private void tryHidden(JsonNode form, List<FieldTrial> fields, SoftAssertions all) {
        FieldTrial first = fields.get(0);
        List<String> conditions = new ArrayList<>();
        first.conditions().fieldNames().forEachRemaining(conditions::add);
        desk.open(form.get("id").asText(), first.variables().remove(conditions));
        ObjectNode rest = without(fields).remove(conditions);
        JsonNode untouched = rendered.fillIn(form, rest).variables();
        fields.forEach(trial -> all.assertThat(untouched.has(trial.key()))
                .as("browser shows " + trial.key())
                .isFalse());
        all.assertThat(faultsWith(form, untouched, fields, FieldTrial::rightValue))
                .as("server on hidden fields")
                .isEqualTo(keys(fields));
    }

    /** The fields of which the server complains when each of these is sent with a value, beside what the form sends. */
    private Set<String> faultsWith(
            JsonNode form, JsonNode others, List<FieldTrial> fields, Function<FieldTrial, JsonNode> value) {
        ObjectNode sent = others.deepCopy();
        fields.forEach(trial -> sent.set(trial.key(), variable(value.apply(trial))));
        return FormDesk.faults(form, desk.send(sent));
    }

    private static Set<String> keys(List<FieldTrial> fields) {
        return fields.stream().map(FieldTrial::key).collect(Collectors.toSet());
    }

    private static JsonNode variable(JsonNode value) {
        ObjectNode variable = JSON.createObjectNode();
        return value.isContainerNode()
                ? variable.put("type", "Json").put("value", value.toString())
                : variable.set("value", value);
    }
}
