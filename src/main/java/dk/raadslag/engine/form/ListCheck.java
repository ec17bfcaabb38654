package dk.raadslag.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks each row of a list as strictly as fields outside one, and names the first row that is wrong, counted from 1. */
final class ListCheck {

    /** The longest list of a form that sets no limit of its own ({@code properties.most}). */
    private static final int MOST = 100;

    private ListCheck() {}

    /**
     * @param value the submitted list, or null
     * @param choices the values to choose from in a field of a row
     */
    static Optional<String> fault(FormField list, @Nullable Object value, Function<FormField, List<String>> choices) {
        if (value == null) {
            return Optional.empty();
        }
        var rows = ListRows.in(value);
        if (rows.isEmpty()) {
            return Optional.of("Listen »%s« kunne ikke læses. Udfyld den igen.".formatted(list.label()));
        }
        int most = list.component().path("properties").path("most").asInt(MOST);
        return rows.get().size() > most
                ? Optional.of("Listen »%s« må højst have %d rækker. Fjern nogle af dem.".formatted(list.label(), most))
                : firstFault(list, rows.get(), choices);
    }

    private static Optional<String> firstFault(
            FormField list, List<Map<String, @Nullable Object>> rows, Function<FormField, List<String>> choices) {
        List<FormField> fields = list.fieldsOfRow();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(at -> faults(fields, rows.get(at), choices)
                        .map(fault -> "%s %d: %s".formatted(list.label(), at + 1, fault)))
                .findFirst();
    }

    private static Stream<String> faults(
            List<FormField> fields, Map<String, @Nullable Object> row, Function<FormField, List<String>> choices) {
        if (!fields.stream().map(FormField::key).toList().containsAll(row.keySet())) {
            return Stream.of("Der kan kun sendes de felter, som skemaet har.");
        }
        return fields.stream()
                .flatMap(field -> FieldCheck.fault(field, row.get(field.key()), choices.apply(field)).stream());
    }
}
