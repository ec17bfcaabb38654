package dk.raadslag.engine.form;

import dk.raadslag.refusal.Blank;
import dk.raadslag.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** The values that a person typed into the form of a task or a start event; empty fields are null. */
public final class FormInput {

    private final Function<String, @Nullable Object> values;

    private FormInput(Function<String, @Nullable Object> values) {
        this.values = values;
    }

    /** The fields of the task or execution. */
    public static FormInput of(VariableScope scope) {
        return new FormInput(scope::getVariable);
    }

    /** The rows of a list, each with its own fields; none if the list is empty. */
    public List<FormInput> rows(String field) {
        Object value = values.apply(field);
        return value == null
                ? List.of()
                : ListRows.in(value)
                        .orElseThrow(() -> new Refusal("Listen i skemaet kunne ikke læses. Udfyld den igen."))
                        .stream()
                        .map(row -> new FormInput(row::get))
                        .toList();
    }

    /** A text field or the value of a single choice; null if blank. */
    public @Nullable String text(String field) {
        Object value = values.apply(field);
        return value == null || Blank.is(value.toString()) ? null : value.toString();
    }

    /** A number field; null if empty. */
    public @Nullable BigDecimal number(String field) {
        Object value = values.apply(field);
        try {
            return value == null || Blank.is(value.toString()) ? null : new BigDecimal(value.toString());
        } catch (NumberFormatException notANumber) {
            throw new Refusal("»%s« er ikke et tal.".formatted(shortened(value)));
        }
    }

    /** A date field; null if empty. */
    public @Nullable LocalDate date(String field) {
        String value = text(field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            throw new Refusal("»%s« er ikke en dato.".formatted(shortened(value)));
        }
    }

    /** A checkbox or a yes/no choice; false if empty. */
    public boolean yes(String field) {
        Object value = values.apply(field);
        return value != null && Boolean.parseBoolean(value.toString());
    }

    /** The values of a checklist; an empty list if none is chosen. */
    public List<String> choices(String field) {
        Object value = values.apply(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SpinJsonNode json && json.isArray()) {
            SpinList<SpinJsonNode> elements = json.elements();
            return elements.stream().map(FormInput::string).toList();
        }
        throw new Refusal("Valgene i skemaet kunne ikke læses. Vælg dem igen.");
    }

    private static String string(SpinJsonNode node) {
        if (!node.isString()) {
            throw new Refusal("Valgene i skemaet kunne ikke læses. Vælg dem igen.");
        }
        return node.stringValue();
    }

    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
