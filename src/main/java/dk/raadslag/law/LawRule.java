package dk.raadslag.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A rule of §§ 7-13 or of their notes, word for word, and what becomes of it; read from {@code law/regler.yaml}.
 *
 * @param id for example {@code R-044}
 * @param source the paragraph, or whose notes it stands in
 * @param places the elements of processes that keep it
 * @param how an explanation where the places do not say it themselves, or null
 * @param frame why it has no place in a process, or null
 * @param missing what is not built yet, or null
 * @param tests the marks of the tests that show it
 */
public record LawRule(
        @JsonProperty("regel") String id,
        @JsonProperty("hjemmel") String source,
        @JsonProperty("ordlyd") String words,
        @JsonProperty("sker i") List<Place> places,
        @JsonProperty("hvordan") @Nullable String how,
        @JsonProperty("ramme") @Nullable String frame,
        @JsonProperty("mangler") @Nullable String missing,
        @JsonProperty("prøver") List<String> tests) {

    private static final String FILE = "/law/regler.yaml";

    /** Rules without places or tests have empty lists. */
    public LawRule {
        places = places == null ? List.of() : List.copyOf(places);
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    /** An element of a process, by their ids. */
    public record Place(String process, String element) {

        /** Parses {@code process/element}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Place of(String text) {
            String[] parts = text.split("/", 2);
            return new Place(parts[0], parts[1]);
        }
    }

    /** The rules that are part of the program, in their order. */
    public static List<LawRule> read() {
        try (InputStream file = LawRule.class.getResourceAsStream(FILE)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new ObjectMapper().convertValue(content, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
