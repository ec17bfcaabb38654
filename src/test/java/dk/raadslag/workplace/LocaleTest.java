package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Danish texts of the webapps against the English ones that come with them. */
class LocaleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void everyTextOfAWebappIsThereInDanish(String app) throws IOException {
        assertThat(texts(app, "da").keySet()).isEqualTo(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void aDanishTextShowsTheSameValuesAsTheEnglishOne(String app) throws IOException {
        Map<String, String> danish = texts(app, "da");

        assertThat(texts(app, "en"))
                .isNotEmpty()
                .allSatisfy((key, english) -> assertThat(placeholders(danish.getOrDefault(key, "")))
                        .containsExactlyInAnyOrder(placeholders(english)));
    }

    private Map<String, String> texts(String app, String language) throws IOException {
        String file = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        String content = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        Map<String, String> texts = new TreeMap<>();
        collect("", json.readTree(content.replace(BYTE_ORDER_MARK, "")), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isContainerNode()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), texts));
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static String[] placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toArray(String[]::new);
    }
}
