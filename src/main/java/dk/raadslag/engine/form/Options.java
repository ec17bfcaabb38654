package dk.raadslag.engine.form;

import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Choices that a form reads from a variable ({@code valuesKey}). */
public final class Options {

    private Options() {}

    /** A choice of a select, radio or checklist. */
    public record Option(String value, String label) {}

    /** The choices as the variable value that Camunda Forms read. */
    public static SpinJsonNode of(List<Option> options) {
        return Spin.JSON(options.stream()
                .map(option -> Map.of("value", option.value(), "label", option.label()))
                .toList());
    }

    /** The values ticked in a checklist, as the variable value that Camunda Forms read. */
    public static SpinJsonNode chosen(List<String> values) {
        return Spin.JSON(values);
    }
}
