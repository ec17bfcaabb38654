package dk.raadslag.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * One form of the table {@code forms/comparison.yaml}, and the inputs to the field that it is about.
 *
 * @param impossible what cannot be entered in the browser at all
 */
record FormTable(
        String name,
        JsonNode form,
        JsonNode variables,
        List<JsonNode> accepted,
        List<JsonNode> refused,
        List<JsonNode> impossible) {

    /** The field that a form of the table is about. */
    static final String KEY = "field";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REPEATED = Pattern.compile("(.+)×(\\d+)", Pattern.DOTALL);

    static List<FormTable> read() {
        JsonNode blocks = JSON.valueToTree(
                new Yaml().<List<?>>load(FormTable.class.getResourceAsStream("/forms/comparison.yaml")));
        List<FormTable> table = new ArrayList<>();
        blocks.forEach(block -> table.add(read(block, "table-" + table.size())));
        return table;
    }

    private static FormTable read(JsonNode block, String id) {
        ObjectNode form = JSON.createObjectNode().put("type", "default").put("id", id);
        form.put("schemaVersion", 16)
                .put("executionPlatform", "Camunda Platform")
                .put("executionPlatformVersion", "7.24.0");
        var components = form.putArray("components");
        block.path("beside").forEach(components::add);
        components.add(((ObjectNode) block.get("field")).put("key", KEY));
        components.forEach(field -> ((ObjectNode) field)
                .put("id", "Field_" + field.get("key").asText())
                .put(
                        field.get("type").asText().equals("datetime") ? "dateLabel" : "label",
                        field.get("key").asText()));
        return new FormTable(
                block.get("form").asText(),
                form,
                block.has("variables") ? block.get("variables") : JSON.createObjectNode(),
                inputs(block.path("accepted")),
                inputs(block.path("refused")),
                inputs(block.path("cannot be entered")));
    }

    private static List<JsonNode> inputs(JsonNode list) {
        List<JsonNode> inputs = new ArrayList<>();
        list.forEach(input -> inputs.add(unfolded(input)));
        return inputs;
    }

    /** {@code x×3} is {@code xxx}. */
    private static JsonNode unfolded(JsonNode input) {
        Matcher repeated = REPEATED.matcher(input.asText());
        return repeated.matches()
                ? TextNode.valueOf(repeated.group(1).repeat(Integer.parseInt(repeated.group(2))))
                : input;
    }
}
