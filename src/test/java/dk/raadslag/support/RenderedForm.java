package dk.raadslag.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** A form as Tasklist's own form viewer renders it in the browser, to be typed and clicked into. */
public final class RenderedForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Locator.GetByLabelOptions EXACT = new Locator.GetByLabelOptions().setExact(true);
    private static final String FIELD = "#rendered .fjs-form-field:has([id$='-%1$s'], [id*='-%1$s-'])";

    private final Page page;

    RenderedForm(Page page) {
        this.page = page;
        try (InputStream script = getClass().getResourceAsStream("/forms/rendered-form.js")) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the form viewer refuses, by the keys of the fields, and the variables that Tasklist would send. */
    public record Answer(Set<String> faults, JsonNode variables) {}

    /** Shows the form with its fields prefilled. */
    public RenderedForm show(JsonNode form, JsonNode data) {
        page.evaluate(
                "([form, data]) => raadslagForm.show(JSON.parse(form), JSON.parse(data))",
                new String[] {form.toString(), data.toString()});
        return this;
    }

    /** Types into the field, or clicks what is to be chosen in it by label; a null leaves it alone. */
    public void put(JsonNode field, JsonNode input) {
        if (input.isNull() || input.isMissingNode()) {
            return;
        }
        Locator shown = page.locator(FIELD.formatted(field.get("id").asText()));
        switch (field.get("type").asText()) {
            case "radio" -> shown.getByLabel(input.asText(), EXACT).check();
            case "checklist" ->
                input.forEach(one -> shown.getByLabel(one.asText(), EXACT).check());
            case "checkbox" -> shown.locator("input").setChecked(input.asBoolean());
            case "select" -> choose(shown, input.asText());
            default -> type(shown.locator("input, textarea").first(), input.asText());
        }
    }

    /** Leaves the field and sends the form. */
    public Answer submit() {
        JsonNode answer = JSON.valueToTree(page.evaluate("() => raadslagForm.submit()"));
        Set<String> faults = new TreeSet<>();
        answer.get("faults").forEach(key -> faults.add(key.asText()));
        return new Answer(faults, answer.get("variables"));
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.press("Tab");
    }

    private static void choose(Locator field, String option) {
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
