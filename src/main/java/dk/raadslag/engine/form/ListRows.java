package dk.raadslag.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list as the browser sends them: an array of objects. */
public final class ListRows {

    private ListRows() {}

    /** The values of each row by the keys of their fields; nothing if the value is no such list. */
    public static Optional<List<Map<String, @Nullable Object>>> in(Object value) {
        if (!(value instanceof SpinJsonNode json) || !json.isArray()) {
            return Optional.empty();
        }
        SpinList<SpinJsonNode> rows = json.elements();
        return rows.stream().allMatch(SpinJsonNode::isObject)
                ? Optional.of(rows.stream().map(ListRows::row).toList())
                : Optional.empty();
    }

    private static Map<String, @Nullable Object> row(SpinJsonNode row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        List<String> keys = new ArrayList<>(row.fieldNames());
        keys.forEach(key -> values.put(key, typed(row.prop(key))));
        return values;
    }

    /** As the engine types a field that stands outside a list. */
    private static @Nullable Object typed(SpinJsonNode value) {
        return value.isNull() ? null : value.isArray() || value.isObject() ? value : value.value();
    }
}
