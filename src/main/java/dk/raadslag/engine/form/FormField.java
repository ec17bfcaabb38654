package dk.raadslag.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An input field of a Camunda Form, as far as the server checks it.
 *
 * @param component the JSON of the field
 */
record FormField(JsonNode component) {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist");

    /** The name of its value; a list has it as its path. */
    String key() {
        return component.path(isList() ? "path" : "key").asText();
    }

    boolean isList() {
        return type().equals("dynamiclist");
    }

    /** The fields of each row of a list. */
    List<FormField> fieldsOfRow() {
        return inputs(component);
    }

    /** The input fields of a form or of a part of it. A list is one field. */
    static List<FormField> inputs(JsonNode parent) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            FormField field = new FormField(component);
            if (field.isList() || component.hasNonNull("key")) {
                fields.add(field);
            } else {
                fields.addAll(inputs(component));
            }
        }
        return fields;
    }

    String type() {
        return component.get("type").asText();
    }

    /** The label above the field. */
    String label() {
        return component.path("label").asText(component.path("dateLabel").asText(key()));
    }

    /** A rule of the field, such as {@code maxLength}; a missing node if it has no such rule. */
    JsonNode rule(String name) {
        JsonNode rule = component.path("validate").path(name);
        return rule.isMissingNode() ? component.path(name) : rule;
    }

    boolean isYear() {
        return component.path("properties").path("format").asText().equals("year");
    }

    boolean isRequired() {
        return rule("required").asBoolean(false);
    }

    /** A FEEL expression, or null. */
    @Nullable
    String hiddenWhen() {
        return expression(component.path("conditional").path("hide"));
    }

    boolean readonly() {
        return component.path("readonly").asBoolean(false)
                || component.path("disabled").asBoolean(false);
    }

    /** A FEEL expression, or null. */
    @Nullable
    String readonlyWhen() {
        return expression(component.path("readonly"));
    }

    boolean isChoice() {
        return CHOICES.contains(type());
    }

    /** The values of a choice that the form itself lists. */
    List<String> options() {
        return StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> option.get("value").asText())
                .toList();
    }

    /** The variable that holds the choices, or null. */
    @Nullable
    String optionsFrom() {
        return component.path("valuesKey").asText(null);
    }

    private static @Nullable String expression(JsonNode node) {
        String text = node.asText("");
        return text.startsWith("=") ? text.substring(1) : null;
    }
}
