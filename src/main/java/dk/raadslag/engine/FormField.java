package dk.raadslag.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * An input field of a Camunda Form, as far as the server checks it.
 *
 * @param hiddenWhen a FEEL expression, or null
 * @param readonlyWhen a FEEL expression, or null
 * @param options the values of a choice that stand in the form itself
 * @param optionsFrom the variable that holds the choices, or null
 */
record FormField(
        String key,
        String type,
        String label,
        JsonNode validate,
        String hiddenWhen,
        boolean readonly,
        String readonlyWhen,
        List<String> options,
        String optionsFrom) {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist");

    static FormField read(JsonNode component) {
        JsonNode readonly = component.path("readonly");
        return new FormField(
                component.get("key").asText(),
                component.get("type").asText(),
                component
                        .path("label")
                        .asText(component
                                .path("dateLabel")
                                .asText(component.get("key").asText())),
                component.path("validate"),
                expression(component.path("conditional").path("hide")),
                readonly.asBoolean(false) || component.path("disabled").asBoolean(false),
                readonly.isTextual() ? expression(readonly) : null,
                StreamSupport.stream(component.path("values").spliterator(), false)
                        .map(option -> option.get("value").asText())
                        .toList(),
                component.path("valuesKey").asText(null));
    }

    boolean isChoice() {
        return CHOICES.contains(type);
    }

    boolean isList() {
        return type.equals("checklist");
    }

    boolean isRequired() {
        return validate.path("required").asBoolean(false);
    }

    private static String expression(JsonNode node) {
        String text = node.asText("");
        return text.startsWith("=") ? text.substring(1) : null;
    }
}
