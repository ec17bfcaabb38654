package dk.raadslag.engine.deployment;

import dk.raadslag.refusal.Require;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of a model that the engine stores in columns of a limited length, by the names that Camunda Modeler gives them. */
enum TextLimit {
    ID("Id", 255, "id"),
    NAME("Name", 255, "name"),
    VERSION_TAG("Version tag", 64, "versionTag"),
    NAMESPACE("Target namespace", 255, "targetNamespace", "namespace"),
    STARTER_GROUPS("Candidate starter groups", 255, "candidateStarterGroups"),
    STARTER_USERS("Candidate starter users", 255, "candidateStarterUsers");

    private static final int LONGEST_QUOTE = 40;

    private final String label;
    private final int most;
    private final Set<String> attributes;

    TextLimit(String label, int most, String... attributes) {
        this.label = label;
        this.most = most;
        this.attributes = Set.of(attributes);
    }

    /** The limit of the attributes with the name; none for those that the engine does not store. */
    static Optional<TextLimit> of(String attribute) {
        return Arrays.stream(values())
                .filter(limit -> limit.attributes.contains(attribute))
                .findFirst();
    }

    /** Refuses a text that is too long. Several groups or people are stored one by one. */
    void check(String place, String owner, @Nullable String text) {
        boolean isList = this == STARTER_GROUPS || this == STARTER_USERS;
        int length = text == null
                ? 0
                : Arrays.stream(isList ? text.split(",") : new String[] {text})
                        .map(String::strip)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        Require.that(
                length <= most,
                "%s: %s på %s fylder %d tegn og må højst fylde %d. Forkort det, og læg filen ind igen."
                        .formatted(place, label, owner, length, most));
    }

    /** The text, shortened for a sentence. */
    static String quote(String text) {
        return "»%s«".formatted(text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text);
    }
}
