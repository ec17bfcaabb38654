package dk.raadslag.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A form as Tasklist's own form viewer renders it in the browser, to be typed and clicked into. */
public final class RenderedForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Page page;

    RenderedForm(Page page) {
        this.page = page;
        try (InputStream script = getClass().getResourceAsStream("/forms/rendered-form.js")) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The keys of the fields that the form viewer refuses, and the variables that Tasklist would send. */
    public record Answer(Set<String> faults, JsonNode variables) {

        private static Answer of(JsonNode answer) {
            Set<String> faults = new TreeSet<>();
            answer.get("faults").forEach(key -> faults.add(key.asText()));
            return new Answer(faults, answer.get("variables"));
        }
    }

    /**
     * Shows the form with its fields prefilled; then, for each trial, enters what the trial says and sends it.
     *
     * @param trials made with {@link #entry}; what one enters stays for the next
     */
    public List<Answer> fillIn(JsonNode form, JsonNode data, List<List<ObjectNode>> trials) {
        JsonNode answers = JSON.valueToTree(page.evaluate(
                "([form, data, trials]) => raadslagForm.fillIn(JSON.parse(form), JSON.parse(data), JSON.parse(trials))",
                new String[] {
                    form.toString(), data.toString(), JSON.valueToTree(trials).toString()
                }));
        List<Answer> all = new ArrayList<>();
        answers.forEach(answer -> all.add(Answer.of(answer)));
        return all;
    }

    /** Shows the form with its fields prefilled, enters something and sends it. */
    public Answer fillIn(JsonNode form, JsonNode data, ObjectNode... entries) {
        return fillIn(form, data, List.of(List.of(entries))).get(0);
    }

    /** Shows the form with nothing in it. */
    public void show(JsonNode form) {
        page.evaluate("form => raadslagForm.show(JSON.parse(form), {})", form.toString());
    }

    /** All that the form says. */
    public String text() {
        return page.locator("#rendered").innerText();
    }

    /** What a field shows after it was left, what it says, and the value that it would send. */
    public record Reading(String shown, String understood, String fault, JsonNode value) {}

    /** Types the text key by key into the field, over what stands there, and goes on to the next field. */
    public Reading type(JsonNode field, String text) {
        return enter(field, () -> page.keyboard().type(text));
    }

    /** Pastes the text into the field, over what stands there, and goes on to the next field. */
    public Reading paste(JsonNode field, String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        return enter(field, () -> page.keyboard().press("Control+v"));
    }

    /**
     * Types the texts from one field to the next with the tab key between them, and returns what all fields then hold.
     *
     * @param pause milliseconds between two keys
     */
    public String typeInOneGo(String first, int pause, String... texts) {
        page.evaluate("raadslagForm.focus", first);
        for (String text : texts) {
            page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(pause));
            page.keyboard().press("Tab");
        }
        return (String) page.evaluate("raadslagForm.values()");
    }

    private Reading enter(JsonNode field, Runnable input) {
        String id = field.get("id").asText();
        page.evaluate("raadslagForm.focus", id);
        input.run();
        page.keyboard().press("Tab");
        return JSON.convertValue(
                page.evaluate(
                        "([id, key]) => raadslagForm.read(id, key)",
                        new String[] {id, field.get("key").asText()}),
                Reading.class);
    }

    /** An entry for a field: text to type, or labels to click; none for a null. */
    public static List<ObjectNode> entry(JsonNode field, JsonNode typed) {
        if (typed.isNull() || typed.isMissingNode()) {
            return List.of();
        }
        boolean text =
                !List.of("checklist", "checkbox").contains(field.get("type").asText());
        ObjectNode entry = JSON.createObjectNode()
                .put("id", field.get("id").asText())
                .put("type", field.get("type").asText());
        return List.of(entry.set("typed", text ? TextNode.valueOf(typed.asText()) : typed));
    }
}
