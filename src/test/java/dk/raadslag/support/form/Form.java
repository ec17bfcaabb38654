package dk.raadslag.support.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A form as a person fills it in: one subclass for each file in {@code forms}, one method for each field. The id of the form
 * follows from the name of the class, {@code confirm-finding} from {@code ConfirmFindingForm}.
 */
public abstract class Form<F extends Form<F>> {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** The id of the form. */
    public final String id() {
        return getClass()
                .getSimpleName()
                .replaceFirst("Form$", "")
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Fills in any field with any value, also what the form does not have or offer, to try what must be refused. */
    public final F with(String field, @Nullable Object value) {
        values.put(field, value);
        return self();
    }

    /** The fields by their keys, typed as Tasklist sends them. */
    public final Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        values.forEach((field, value) -> sent.put(field, asSent(value)));
        return sent;
    }

    /** Fails unless the deployed form is this one and has every field that was filled in. */
    public final void assertFits(InputStream deployed) {
        try (deployed) {
            var form = Spin.JSON(new String(deployed.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(form.prop("id").stringValue()).as("form of the task").isEqualTo(id());
            var fields = new ArrayList<>(form.jsonPath("$..key").elementList());
            fields.addAll(form.jsonPath("$..path").elementList());
            assertThat(fields)
                    .as("fields of the form")
                    .extracting(SpinJsonNode::stringValue)
                    .containsAll(values.keySet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable Object asSent(@Nullable Object value) {
        if (value instanceof List<?> several) {
            List<@Nullable Object> sent = new ArrayList<>();
            several.forEach(one -> sent.add(one instanceof Form<?> row ? row.values() : one));
            return Spin.JSON(sent);
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    @SuppressWarnings("unchecked")
    private F self() {
        return (F) this;
    }
}
