package dk.raadslag.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.raadslag.support.RenderedForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Everything that a field of a form can be tried with, while the rest of the form is filled in as it should be. */
final class FieldTrial {

    /** An input as {@link RenderedForm#entry} takes it, and whether it is right. */
    record Input(JsonNode typed, boolean right) {}

    /** When a field is shown, and whether others are shown or hidden by its answer: fields that can be tried together have the same place. */
    record Place(ObjectNode conditions, boolean decides) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SHOWN_FOR = Pattern.compile("(\\w+) != (\"\\w*\"|true)");
    private static final Pattern HIDDEN_FOR = Pattern.compile("(\\w+) = null or \\1 = \"(\\w*)\"");

    private final JsonNode form;
    private final JsonNode field;

    FieldTrial(JsonNode form, JsonNode field) {
        this.form = form;
        this.field = field;
    }

    String key() {
        return field.get("key").asText();
    }

    boolean isOpen() {
        return !field.path("readonly").asBoolean();
    }

    /** The variables that the process has when the form is opened: the choices, and what is only shown. */
    ObjectNode variables() {
        ObjectNode variables = JSON.createObjectNode();
        inputs(form).forEach(other -> {
            if (other.has("valuesKey")) {
                var options = variables
                        .putArray(other.get("valuesKey").asText())
                        .add(option("Første"))
                        .add(option("Anden"));
                if (conditions().has(other.get("key").asText())) {
                    options.add(
                            option(conditions().get(other.get("key").asText()).asText()));
                }
            }
            if (other.path("readonly").asBoolean()) {
                variables.set(other.get("key").asText(), rightValue(other));
            }
        });
        conditions().properties().forEach(condition -> {
            if (inputs(form).noneMatch(other -> other.get("key").asText().equals(condition.getKey()))) {
                variables.set(condition.getKey(), condition.getValue());
            }
        });
        return variables;
    }

    /** The form filled in, all but the field itself. */
    ObjectNode rest() {
        ObjectNode rest = variables();
        inputs(form).forEach(other -> rest.set(other.get("key").asText(), rightValue(other)));
        rest.setAll(conditions());
        if (isOpen()) {
            rest.remove(key());
        }
        return rest;
    }

    /** The answers that show the field, by the names of the fields or variables. */
    ObjectNode conditions() {
        ObjectNode answers = JSON.createObjectNode();
        String hide = field.path("conditional").path("hide").asText();
        Matcher shownFor = SHOWN_FOR.matcher(hide);
        while (shownFor.find()) {
            String answer = shownFor.group(2);
            answers.putIfAbsent(
                    shownFor.group(1),
                    answer.equals("true") ? BooleanNode.TRUE : TextNode.valueOf(answer.replace("\"", "")));
        }
        Matcher hiddenFor = HIDDEN_FOR.matcher(hide);
        while (hiddenFor.find()) {
            answers.set(hiddenFor.group(1), TextNode.valueOf(otherThan(hiddenFor.group(1), hiddenFor.group(2))));
        }
        return answers;
    }

    /** Where the field stands among the others. */
    Place place() {
        Pattern named = Pattern.compile("\\b" + key() + "\\b");
        return new Place(
                conditions(),
                form.findValuesAsText("hide").stream()
                        .anyMatch(hide -> named.matcher(hide).find()));
    }

    private String otherThan(String key, String value) {
        return inputs(form)
                .filter(other -> other.get("key").asText().equals(key))
                .flatMap(other -> StreamSupport.stream(other.path("values").spliterator(), false))
                .map(option -> option.get("value").asText())
                .filter(option -> !option.equals(value))
                .findFirst()
                .orElse("Tekst");
    }

    /** The inputs for the browser, tried one after the other; first the field is left alone. */
    List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        boolean required = field.path("validate").path("required").asBoolean();
        inputs.add(new Input(NullNode.instance, !required));
        switch (field.get("type").asText()) {
            case "number" -> numbers(inputs);
            case "datetime" -> inputs.add(right("15.06.2030"));
            case "checkbox" -> inputs.add(new Input(BooleanNode.TRUE, true));
            case "radio", "select" -> inputs.add(right(labels().get(labels().size() - 1)));
            case "checklist" -> inputs.add(new Input(JSON.valueToTree(labels()), true));
            default -> texts(inputs, required);
        }
        return inputs;
    }

    private void texts(List<Input> inputs, boolean required) {
        int most = limit(field, "maxLength").asInt();
        inputs.add(new Input(TextNode.valueOf("  "), !required));
        inputs.add(right("x".repeat(most)));
        inputs.add(wrong("x".repeat(most + 1)));
    }

    private void numbers(List<Input> inputs) {
        int digits = field.get("decimalDigits").asInt();
        BigDecimal step = new BigDecimal(field.path("increment").asText(BigDecimal.ONE.movePointLeft(digits) + ""));
        BigDecimal least = limit(field, "min").decimalValue();
        BigDecimal most = limit(field, "max").decimalValue();
        inputs.add(right(danish(least)));
        inputs.add(right(danish(most)));
        inputs.add(wrong(danish(least.subtract(step))));
        inputs.add(wrong(danish(most.add(step))));
        inputs.add(wrong(danish(least.add(BigDecimal.ONE.movePointLeft(digits + 1)))));
        inputs.add(wrong("ti"));
    }

    private static String danish(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** What stands in the field in the round: its input of that number, or its last where it has fewer. */
    Input input(int round) {
        return inputs().get(Math.min(round, inputs().size() - 1));
    }

    /** What enters the input of the round into the field; nothing where it has fewer. */
    List<ObjectNode> entry(int round) {
        return round < inputs().size()
                ? RenderedForm.entry(field, inputs().get(round).typed())
                : List.of();
    }

    /** A value that the browser could never send: of another type, no option, no date. */
    JsonNode impossible() {
        return switch (field.get("type").asText()) {
            case "number", "datetime", "checkbox", "radio", "select" -> TextNode.valueOf("umulig");
            case "checklist" -> JSON.createArrayNode().add("umulig");
            default -> BooleanNode.TRUE;
        };
    }

    /** A value that the field takes, as it is kept. */
    JsonNode rightValue() {
        return rightValue(field);
    }

    private static JsonNode rightValue(JsonNode field) {
        return switch (field.get("type").asText()) {
            case "number" -> limit(field, "min");
            case "datetime" -> TextNode.valueOf("2030-06-15");
            case "checkbox" -> BooleanNode.TRUE;
            case "radio", "select" -> TextNode.valueOf(firstOption(field));
            case "checklist" -> JSON.createArrayNode().add(firstOption(field));
            default -> TextNode.valueOf("Tekst");
        };
    }

    private static JsonNode limit(JsonNode field, String name) {
        JsonNode limit = field.path("validate").path(name);
        assertThat(limit.isNumber()).as("%s of %s", name, field.get("key")).isTrue();
        return limit;
    }

    private static String firstOption(JsonNode field) {
        return field.has("valuesKey")
                ? "Første"
                : field.get("values").get(0).get("value").asText();
    }

    private List<String> labels() {
        return field.has("valuesKey")
                ? List.of("Første", "Anden")
                : field.findValuesAsText("label").stream().skip(1).toList();
    }

    private static ObjectNode option(String label) {
        return JSON.createObjectNode().put("label", label).put("value", label);
    }

    private static Input right(String typed) {
        return new Input(TextNode.valueOf(typed), true);
    }

    private static Input wrong(String typed) {
        return new Input(TextNode.valueOf(typed), false);
    }

    /** The fields of the form. */
    static Stream<JsonNode> inputs(JsonNode form) {
        return StreamSupport.stream(form.get("components").spliterator(), false)
                .filter(component -> component.has("key"));
    }
}
