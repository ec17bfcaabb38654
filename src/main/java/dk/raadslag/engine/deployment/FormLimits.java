package dk.raadslag.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.refusal.Require;
import java.io.IOException;

/** The length of a form's id, and its characters. */
final class FormLimits {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormLimits() {}

    /** Refuses a form whose id cannot be stored. What is no JSON is left to the engine. */
    static void check(String file, byte[] content) {
        try {
            JsonNode form = JSON.readTree(content);
            String id = form == null ? "" : form.path("id").asText();
            TextLimit.ID.check("Filen " + file, "skemaet", id);
            Require.that(
                    id.chars().noneMatch(Character::isISOControl),
                    "Filen %s: Id på skemaet indeholder tegn, der ikke kan gemmes. Skriv det igen.".formatted(file));
        } catch (IOException unreadable) {
            // the engine's own reader says so
        }
    }
}
