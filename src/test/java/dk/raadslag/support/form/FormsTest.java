package dk.raadslag.support.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form class has the fields of its form, neither more nor fewer, and takes values of their types. */
class FormsTest {

    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    @ParameterizedTest
    @MethodSource("classes")
    void aFormClassHasTheFieldsOfItsForm(Class<? extends Form<?>> type) throws Exception {
        String id = type.getDeclaredConstructor().newInstance().id();

        assertThat(methods(type)).isEqualTo(fields(form(id)));
    }

    @Test
    void aRowHasTheFieldsOfItsList() throws IOException {
        assertThat(methods(RequirementRow.class))
                .isEqualTo(fields(form("set-requirements").findParent("path")));
    }

    private static Map<String, Class<?>> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .collect(Collectors.toMap(Method::getName, method -> method.getParameterTypes()[0]));
    }

    private static JsonNode form(String id) throws IOException {
        return new ObjectMapper().readTree(Path.of("forms", id + ".form").toFile());
    }

    static Stream<Class<?>> classes() {
        return new ClassFileImporter()
                .importPackagesOf(Form.class).stream()
                        .filter(type -> type.isAssignableTo(Form.class)
                                && type.getSimpleName().matches(".+Form"))
                        .map(JavaClass::reflect);
    }

    /** The fields of the form or list that a person can fill in, with the type of their values. */
    private static Map<String, Class<?>> fields(JsonNode parent) {
        Map<String, Class<?>> fields = new TreeMap<>();
        for (JsonNode field : parent.path("components")) {
            if (field.has("path")) {
                fields.put(field.get("path").asText(), List.class);
            } else if (field.has("key") && !field.path("readonly").asBoolean()) {
                fields.put(field.get("key").asText(), typeOf(field));
            } else {
                fields.putAll(fields(field));
            }
        }
        return fields;
    }

    private static Class<?> typeOf(JsonNode field) {
        return switch (field.get("type").asText()) {
            case "number" -> Number.class;
            case "datetime" -> LocalDate.class;
            case "checklist" -> List.class;
            case "checkbox" -> boolean.class;
            case "radio" ->
                Set.copyOf(field.findValuesAsText("value")).equals(YES_OR_NO) ? boolean.class : String.class;
            default -> String.class;
        };
    }
}
