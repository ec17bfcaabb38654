package dk.raadslag.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One handwriting for all forms, so that a difference between two versions of a form shows what changed. */
class FormSchemeTest {

    private static final List<String> HEADER =
            List.of("schemaVersion", "type", "id", "executionPlatform", "executionPlatformVersion", "components");
    private static final List<String> ATTRIBUTES = List.of(
            "type",
            "id",
            "key",
            "path",
            "label",
            "dateLabel",
            "text",
            "content",
            "description",
            "subtype",
            "searchable",
            "values",
            "valuesKey",
            "decimalDigits",
            "increment",
            "isRepeating",
            "allowAddRemove",
            "defaultRepetitions",
            "disableCollapse",
            "showOutline",
            "appearance",
            "properties",
            "serializeToString",
            "disallowPassedDates",
            "readonly",
            "validate",
            "conditional",
            "layout",
            "components");
    private static final String CASE =
            "**Sagen {{caseNumber}}** {{caseTitle}} – [Se hele sagen og dokumenterne](/sager/{{caseNumber}})";
    private static final String COURSE =
            "<details><summary style=\"display: list-item; cursor: pointer\">Sagens forløb</summary><div style=\"white-space: pre-line\">{{caseSummary}}</div></details>";

    @TestFactory
    Stream<DynamicTest> aComponentIsNamedAfterItsTypeAndItsKey() {
        return perForm(form -> assertThat(FormFiles.components(form))
                .allSatisfy(component -> assertThat(id(component)).matches(nameOf(component)))
                .extracting(FormSchemeTest::id)
                .doesNotHaveDuplicates());
    }

    @TestFactory
    Stream<DynamicTest> headerAndAttributesComeInOneOrder() {
        return perForm(form -> {
            assertThat(names(form)).isEqualTo(HEADER);
            for (JsonNode component : FormFiles.components(form)) {
                List<String> inOrder = new ArrayList<>(ATTRIBUTES);
                inOrder.retainAll(names(component));
                assertThat(names(component)).as(id(component)).isEqualTo(inOrder);
                component
                        .path("values")
                        .forEach(option -> assertThat(names(option)).containsExactly("value", "label"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aHeadingComesFirstThenTheCaseAndItsCourseComesLastAndFolded() {
        return perForm(form -> {
            List<JsonNode> parts = FormFiles.components(form);
            assertThat(id(parts.get(0))).isEqualTo("text_heading");
            assertThat(text(parts.get(0))).matches("### [^\n]+\n\n[^\n]+");
            if (form.toString().contains("{{caseNumber}}")) {
                assertThat(id(parts.get(1))).isEqualTo("text_case");
                assertThat(text(parts.get(1))).isEqualTo(CASE);
                JsonNode last = parts.get(parts.size() - 1);
                assertThat(id(last)).isEqualTo("html_caseSummary");
                assertThat(last.path("content").asText()).isEqualTo(COURSE);
            }
        });
    }

    private static Stream<DynamicTest> perForm(Consumer<JsonNode> rule) {
        return FormFiles.all().stream().map(form -> DynamicTest.dynamicTest(id(form), () -> rule.accept(form)));
    }

    private static String nameOf(JsonNode component) {
        String suffix = component.has("key") ? component.get("key").asText() : "[a-z][a-zA-Z]*";
        return component.get("type").asText() + "_" + suffix;
    }

    private static String id(JsonNode part) {
        return part.get("id").asText();
    }

    private static String text(JsonNode part) {
        return part.path("text").asText();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
