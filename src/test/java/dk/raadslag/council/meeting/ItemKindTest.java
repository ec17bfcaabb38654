package dk.raadslag.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of an item fits the form of the task that it completes. */
class ItemKindTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<ItemKind> kindsWithATask() {
        return Stream.of(ItemKind.values()).filter(kind -> !kind.isFree());
    }

    @ParameterizedTest
    @MethodSource("kindsWithATask")
    void eachOutcomeOfAnItemIsOneOfItsTask(ItemKind kind) throws IOException {
        JsonNode form = formOf(kind);

        assertThat(keys(form)).contains(kind.wordingField(), "newMeetingDate", "meetingDate", "attendance");
        assertThat(codes(form, kind.outcomeField()))
                .containsAll(kind.outcomes().stream().map(kind::code).toList());
        boolean decides = kind.outcomes().stream().anyMatch(ItemOutcome::decides);
        assertThat(keys(form).containsAll(List.of("dissents", "recused"))).isEqualTo(decides);
        assertThat(keys(form).contains("position")).isEqualTo(kind.outcomes().contains(ItemOutcome.DISCUSSED));
        assertThat(keys(form).contains("grantedAmount"))
                .isEqualTo(kind.outcomes().contains(ItemOutcome.GRANT));
    }

    private static JsonNode formOf(ItemKind kind) throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            String form = models.filter(path -> path.toString().endsWith(".bpmn"))
                    .flatMap(path -> form(path, kind).stream())
                    .findFirst()
                    .orElseThrow();
            return JSON.readTree(Path.of("forms", form + ".form").toFile());
        }
    }

    private static List<String> form(Path model, ItemKind kind) {
        try {
            Matcher tasks = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"[^>]*camunda:formRef=\"([\\w-]+)\"")
                    .matcher(Files.readString(model));
            return tasks.results()
                    .filter(task -> kind.is(task.group(1)))
                    .map(task -> task.group(2))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> keys(JsonNode form) {
        return form.findValuesAsText("key");
    }

    private static List<String> codes(JsonNode form, String field) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.path("key").asText().equals(field))
                .flatMap(component -> component.findValuesAsText("value").stream())
                .toList();
    }
}
