package dk.raadslag.engine.form;

import dk.raadslag.engine.FeelParsedOnce;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks on the server what the browser checks in a form, whichever way the values came in. */
@Component
class FormCheck {

    private final DeployedForms forms;
    private final FeelEngine feel = new FeelParsedOnce();

    FormCheck(DeployedForms forms) {
        this.forms = forms;
    }

    /** Refuses values that do not fit the fields of the form: one sentence per field. */
    void checkValues(String formId, VariableScope values) {
        List<FormField> fields = forms.fields(formId);
        Map<String, Object> all = complete(fields, values.getVariables());
        // whether a field is open is asked last, because an expression takes longer than all other checks of the form
        refuse(fields.stream()
                .flatMap(field -> fault(field, all).stream().filter(fault -> isOpen(field, all)))
                .toList());
    }

    private static Optional<String> fault(FormField field, Map<String, Object> all) {
        Object value = all.get(field.key());
        return field.isList()
                ? ListCheck.fault(field, value, inRow -> choices(inRow, all))
                : FieldCheck.fault(field, value, choices(field, all));
    }

    /**
     * Refuses changes of fields that the form does not open: fields it does not have, shows read only, or hides.
     *
     * @param before the values as the form showed them
     */
    void checkChanges(String formId, Map<String, Object> before, Map<String, Object> submitted) {
        checkChanges(forms.fields(formId), before, submitted);
    }

    /** Refuses who was shown something else in the fields of the form than there is to read now. */
    void requireRead(String formId, Map<String, Object> toRead, Map<String, Object> submitted) {
        forms.fields(formId).stream()
                .filter(field -> toRead.containsKey(field.key()))
                .forEach(field -> Require.that(
                        Objects.equals(toRead.get(field.key()), submitted.get(field.key())),
                        "Der er kommet nye oplysninger, siden du åbnede opgaven. Åbn den igen, læs feltet »%s«, og afslut den så."
                                .formatted(field.label())));
    }

    /**
     * The fields whose values are worth keeping, once they are checked: not those that were and stay empty, nor those that the form
     * only shows.
     *
     * @param before the values as the form showed them
     */
    List<String> typed(String formId, Map<String, Object> before, Map<String, Object> submitted) {
        List<FormField> fields = forms.fields(formId);
        checkChanges(fields, before, submitted);
        return fields.stream()
                .filter(field -> !field.readonly())
                .map(FormField::key)
                .filter(submitted::containsKey)
                .filter(key -> !FieldCheck.isEmpty(submitted.get(key)) || !FieldCheck.isEmpty(before.get(key)))
                .toList();
    }

    private void checkChanges(List<FormField> fields, Map<String, Object> before, Map<String, Object> submitted) {
        Map<String, Object> all = complete(fields, before);
        all.putAll(submitted);
        Require.that(
                fields.stream().map(FormField::key).toList().containsAll(submitted.keySet()),
                "Opgaven kan kun afsluttes med de felter, som skemaet har.");
        refuse(fields.stream()
                .filter(field -> !isUntouched(submitted.get(field.key()), before.get(field.key())))
                .filter(field -> !isOpen(field, all))
                .map(field -> "Feltet »%s« kan ikke udfyldes her.".formatted(field.label()))
                .toList());
    }

    /** The values with null for each field that has none, as the expressions of the form expect it. */
    private static Map<String, Object> complete(List<FormField> fields, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        fields.forEach(field -> all.putIfAbsent(field.key(), null));
        return all;
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(String.join(" ", faults));
        }
    }

    private boolean isOpen(FormField field, Map<String, Object> all) {
        return !field.readonly() && !holds(field.readonlyWhen(), all) && !holds(field.hiddenWhen(), all);
    }

    private static boolean isUntouched(@Nullable Object value, @Nullable Object before) {
        return value == null || value.toString().equals(before == null ? "" : before.toString());
    }

    private boolean holds(@Nullable String expression, Map<String, Object> all) {
        return expression != null
                && Boolean.TRUE.equals(feel.evaluateSimpleExpression(
                        expression, Variables.fromMap(all).asVariableContext()));
    }

    private static List<String> choices(FormField field, Map<String, Object> all) {
        if (!field.isChoice() || field.optionsFrom() == null) {
            return field.options();
        }
        return all.get(field.optionsFrom()) instanceof SpinJsonNode json && json.isArray()
                ? values(json.elements())
                : List.of();
    }

    private static List<String> values(SpinList<SpinJsonNode> options) {
        return options.stream()
                .map(option -> option.isString()
                        ? option.stringValue()
                        : option.prop("value").stringValue())
                .toList();
    }
}
