package dk.raadslag.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.raadslag.danish.Danish;
import dk.raadslag.support.RenderedForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Numbers, amounts and dates arrive as they were meant, however a Dane types or pastes them, or they do not arrive at all. */
class DanishInputTest extends FormsInBrowser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter IN_A_FIELD = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM uuuu", Danish.LOCALE);

    private int entered;

    @Test
    void whatIsTypedOrPastedArrivesAsItWasMeant() {
        SoftAssertions all = new SoftAssertions();
        JsonNode blocks = table();
        ObjectNode form = form(blocks);
        String id = form.get("id").asText();
        desk.deploy(Map.of(id, form));
        desk.open(id, JSON.createObjectNode());
        rendered.show(form);
        Set<String> sent = new HashSet<>();
        blocks.forEach(block -> {
            JsonNode field = block.get("field");
            each(block.get("understood"), (value, input) -> {
                JsonNode read = assertUnderstood(field, value, input, all);
                if (sent.add(field.get("key").asText() + value)) {
                    assertTaken(form, field, read, all);
                }
            });
            each(block.get("refused"), (sentence, input) -> assertRefused(field, sentence, input, all));
        });
        all.assertAll();
    }

    @Test
    void aDateWithoutAYearIsOfThisYear() {
        JsonNode blocks = table();
        rendered.show(form(blocks));
        JsonNode date = blocks.findValues("field").stream()
                .filter(DanishInputTest::isDate)
                .findFirst()
                .orElseThrow();
        for (String input : List.of("1/12", "1.12", "1.12.", "den 1.12.", "1. december")) {
            assertThat(enter(date, input).value().asText())
                    .as("»%s«", input)
                    .isEqualTo(Year.now(Danish.ZONE) + "-12-01");
        }
    }

    @Test
    void noLetterIsLostAfterANumberOrAChoice() {
        for (int pause : new int[] {0, 20, 60, 100, 150}) {
            rendered.show(before(field("number", "price").put("label", "Pris")));
            assertThat(rendered.typeInOneGo("Field_price", pause, "1.240", "Laveste pris", "Flest point"))
                    .as("%d ms between the keys", pause)
                    .isEqualTo("1.240|Laveste pris|Flest point");

            ObjectNode step = field("radio", "step").put("label", "Næste skridt");
            step.withArray("values")
                    .add(JSON.createObjectNode().put("label", "Ja").put("value", "YES"))
                    .add(JSON.createObjectNode().put("label", "Nej").put("value", "NO"));
            rendered.show(before(step));
            assertThat(rendered.typeInOneGo("Field_step-0", pause, " ", "Laveste pris", "Flest point"))
                    .as("%d ms between the keys", pause)
                    .isEqualTo("true|false|Laveste pris|Flest point");
        }
    }

    private static ObjectNode before(ObjectNode first) {
        ObjectNode form = form(JSON.createArrayNode());
        form.withArray("components")
                .add(first)
                .add(field("textfield", "basis").put("label", "Grundlag"))
                .add(field("textarea", "reasons").put("label", "Begrundelse"));
        return form;
    }

    private static ObjectNode field(String type, String key) {
        return JSON.createObjectNode().put("type", type).put("key", key).put("id", "Field_" + key);
    }

    private JsonNode assertUnderstood(JsonNode field, String value, String input, SoftAssertions all) {
        RenderedForm.Reading reading = enter(field, input);
        all.assertThat(reading.fault()).as("fault of »%s«", input).isEmpty();
        all.assertThat(reading.shown()).as("shown for »%s«", input).isEqualTo(shown(field, value));
        all.assertThat(reading.understood()).as("understood for »%s«", input).isEqualTo(understood(field, value));
        all.assertThat(kept(reading.value())).as("kept for »%s«", input).isEqualTo(kept(field, value));
        return reading.value();
    }

    private void assertRefused(JsonNode field, String sentence, String input, SoftAssertions all) {
        all.assertThat(enter(field, input).fault()).as("fault of »%s«", input).isEqualTo(sentence);
    }

    /** Every third is typed, the others are pasted. */
    private RenderedForm.Reading enter(JsonNode field, String input) {
        return entered++ % 3 == 0 ? rendered.type(field, input) : rendered.paste(field, input);
    }

    /** The server takes the value that the browser sends for it. */
    private void assertTaken(JsonNode form, JsonNode field, JsonNode value, SoftAssertions all) {
        ObjectNode sent = JSON.createObjectNode();
        sent.putObject(field.get("key").asText()).set("value", value);
        all.assertThat(FormDesk.faults(form, desk.send(sent)))
                .as("server on %s", value)
                .isEmpty();
    }

    private static String shown(JsonNode field, String value) {
        return isDate(field)
                ? IN_A_FIELD.format(LocalDate.parse(value))
                : understood(field, value).replaceFirst(" (kr.|%)$", "");
    }

    private static String understood(JsonNode field, String value) {
        String unit = field.at("/appearance/suffixAdorner").asText();
        if (isDate(field)) {
            return IN_WORDS.format(LocalDate.parse(value));
        } else if (field.at("/properties/format").asText().equals("year")) {
            return value;
        }
        BigDecimal number = new BigDecimal(value);
        return unit.equals("kr.") ? Danish.amount(number) : (Danish.number(number) + " " + unit).trim();
    }

    private static String kept(JsonNode field, String value) {
        return isDate(field) ? value : plain(new BigDecimal(value));
    }

    private static String kept(JsonNode value) {
        return value.isNumber() ? plain(value.decimalValue()) : value.asText();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(JsonNode field) {
        return field.get("type").asText().equals("datetime");
    }

    private static JsonNode table() {
        return JSON.valueToTree(
                new Yaml().<List<?>>load(DanishInputTest.class.getResourceAsStream("/forms/danish-input.yaml")));
    }

    /** One form with the fields of all blocks. */
    private static ObjectNode form(JsonNode blocks) {
        ObjectNode form = JSON.createObjectNode().put("type", "default").put("id", "danish-input");
        form.put("schemaVersion", 16)
                .put("executionPlatform", "Camunda Platform")
                .put("executionPlatformVersion", "7.24.0");
        var components = form.putArray("components");
        blocks.forEach(block -> {
            ObjectNode field = (ObjectNode) block.get("field");
            components.add(field.put("id", "Field_" + field.get("key").asText()));
        });
        return form;
    }

    private static void each(JsonNode inputs, BiConsumer<String, String> trial) {
        inputs.properties()
                .forEach(entry -> entry.getValue().forEach(input -> trial.accept(entry.getKey(), input.asText())));
    }
}
