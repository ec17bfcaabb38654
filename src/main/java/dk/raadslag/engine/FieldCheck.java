package dk.raadslag.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dk.raadslag.law.Danish;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;

/** Checks one submitted value against its field, as the browser does, and says in one Danish sentence what is wrong. */
final class FieldCheck {

    private final FormField field;

    private FieldCheck(FormField field) {
        this.field = field;
    }

    /**
     * @param value what was submitted, or null
     * @param choices the values to choose from, where the field is a choice
     * @return what is wrong, or nothing
     */
    static Optional<String> fault(FormField field, Object value, List<String> choices) {
        return Optional.ofNullable(new FieldCheck(field).fault(value, choices));
    }

    private String fault(Object value, List<String> choices) {
        if (isEmpty(value)) {
            return field.isRequired() ? missing() : null;
        }
        return switch (field.type()) {
            case "number" -> number(value);
            case "checkbox" -> value instanceof Boolean ? null : say("skal være ja eller nej");
            case "datetime" -> date(value);
            case "radio", "select" -> choices.contains(value.toString()) ? null : unknownChoice();
            case "checklist" -> checklist(value, choices);
            default -> text(value);
        };
    }

    private String missing() {
        return switch (field.type()) {
            case "number" -> "Angiv et tal i feltet »%s«.".formatted(field.label());
            case "datetime" -> "Angiv en dato i feltet »%s«.".formatted(field.label());
            case "radio", "select" -> "Vælg en mulighed i feltet »%s«.".formatted(field.label());
            case "checklist" -> "Vælg mindst én mulighed i feltet »%s«.".formatted(field.label());
            case "checkbox" -> "Sæt kryds i feltet »%s«.".formatted(field.label());
            default -> say("skal udfyldes");
        };
    }

    private boolean isEmpty(Object value) {
        boolean unticked = field.type().equals("checkbox") && Boolean.FALSE.equals(value) && field.isRequired();
        return value == null || value instanceof String text && text.isEmpty() || isEmptyList(value) || unticked;
    }

    private static boolean isEmptyList(Object value) {
        return value instanceof SpinJsonNode json
                && (json.isNull() || json.isArray() && json.elements().isEmpty());
    }

    private String text(Object value) {
        if (!(value instanceof String text)) {
            return say("skal være tekst");
        }
        JsonNode rules = field.validate();
        if (text.length() > rules.path("maxLength").asInt(Integer.MAX_VALUE)) {
            return say("må højst fylde %d tegn. Forkort teksten, eller vedlæg den som bilag"
                    .formatted(rules.get("maxLength").asInt()));
        }
        if (text.length() < rules.path("minLength").asInt(0)) {
            return say(
                    "skal fylde mindst %d tegn".formatted(rules.get("minLength").asInt()));
        }
        String pattern = rules.path("pattern").asText("");
        return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find()
                ? null
                : say("er ikke skrevet rigtigt");
    }

    private String number(Object value) {
        try {
            BigDecimal number = new BigDecimal(value.toString());
            BigDecimal least = bound("min");
            BigDecimal most = bound("max");
            if (least != null && number.compareTo(least) < 0) {
                return say("skal være mindst " + Danish.number(least));
            }
            return most != null && number.compareTo(most) > 0 ? say("må højst være " + Danish.number(most)) : null;
        } catch (NumberFormatException notANumber) {
            return say("skal være et tal");
        }
    }

    private BigDecimal bound(String name) {
        String bound = field.validate().path(name).asText("");
        return bound.isEmpty() ? null : new BigDecimal(bound);
    }

    private String date(Object value) {
        try {
            LocalDate.parse(value.toString());
            return null;
        } catch (DateTimeParseException notADate) {
            return say("skal være en dato");
        }
    }

    private String checklist(Object value, List<String> choices) {
        if (!(value instanceof SpinJsonNode json) || !json.isArray()) {
            return unknownChoice();
        }
        SpinList<SpinJsonNode> chosen = json.elements();
        return chosen.stream().allMatch(one -> one.isString() && choices.contains(one.stringValue()))
                ? null
                : unknownChoice();
    }

    private String unknownChoice() {
        return "Valget i feltet »%s« findes ikke. Vælg en af de viste muligheder.".formatted(field.label());
    }

    private String say(String what) {
        return "Feltet »%s« %s.".formatted(field.label(), what);
    }
}
