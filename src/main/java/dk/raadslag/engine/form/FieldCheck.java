package dk.raadslag.engine.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Checks one submitted value against its field, as the browser does, and says in one Danish sentence what is wrong. */
final class FieldCheck {

    private final FormField field;

    private FieldCheck(FormField field) {
        this.field = field;
    }

    /**
     * @param value the submitted value, or null
     * @param choices the values to choose from, where the field is a choice
     * @return the fault, if there is one
     */
    static Optional<String> fault(FormField field, @Nullable Object value, List<String> choices) {
        return Optional.ofNullable(new FieldCheck(field).fault(value, choices));
    }

    private @Nullable String fault(@Nullable Object value, List<String> choices) {
        if (value == null || isMissing(value)) {
            return field.isRequired() ? missing() : null;
        }
        return switch (field.type()) {
            case "number" -> say(NumberCheck.fault(field, value));
            case "checkbox" -> value instanceof Boolean ? null : say("skal være ja eller nej");
            case "datetime" -> say(DateCheck.fault(field, value));
            case "radio", "select" -> choices.contains(value.toString()) ? null : unknownChoice();
            case "checklist" -> areChoices(value, choices) ? null : unknownChoice();
            default -> say(TextCheck.fault(field, value));
        };
    }

    private String missing() {
        return switch (field.type()) {
            case "number" -> "Angiv et tal i feltet »%s«.".formatted(field.label());
            case "datetime" -> "Angiv en dato i feltet »%s«.".formatted(field.label());
            case "radio", "select" -> "Vælg en mulighed i feltet »%s«.".formatted(field.label());
            case "checklist" -> "Vælg mindst én mulighed i feltet »%s«.".formatted(field.label());
            case "checkbox" -> "Sæt kryds i feltet »%s«.".formatted(field.label());
            default -> "Feltet »%s« skal udfyldes.".formatted(field.label());
        };
    }

    private boolean isMissing(Object value) {
        return isEmpty(value) || field.isRequired() && (value.equals(false) || TextCheck.isBlank(value));
    }

    /** Tells whether nothing was typed or chosen. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("") || isEmptyList(value);
    }

    private static boolean isEmptyList(Object value) {
        return value instanceof SpinJsonNode json
                && (json.isNull() || json.isArray() && json.elements().isEmpty());
    }

    private static boolean areChoices(Object value, List<String> choices) {
        if (!(value instanceof SpinJsonNode json) || !json.isArray()) {
            return false;
        }
        Set<String> chosen = new HashSet<>();
        SpinList<SpinJsonNode> elements = json.elements();
        return elements.stream()
                .allMatch(
                        one -> one.isString() && choices.contains(one.stringValue()) && chosen.add(one.stringValue()));
    }

    private String unknownChoice() {
        return "Valget i feltet »%s« findes ikke. Vælg en af de viste muligheder.".formatted(field.label());
    }

    private @Nullable String say(@Nullable String fault) {
        return fault == null ? null : "Feltet »%s« %s.".formatted(field.label(), fault);
    }
}
