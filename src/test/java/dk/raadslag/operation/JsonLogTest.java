package dk.raadslag.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** The log of a program of its own, with the settings of Rådslag. */
class JsonLogTest {

    private static final String SENTENCE = "Sagen står i en log, \"som den er\"";

    @Test
    void everyLineOfTheLogIsJsonWhereItIsAskedFor() throws Exception {
        List<String> lines = log("ecs");

        assertThat(lines).hasSizeGreaterThan(1);
        var mapper = new ObjectMapper();
        JsonNode last = mapper.readTree(lines.get(lines.size() - 1));
        for (String line : lines) {
            assertThat(mapper.readTree(line).path("@timestamp").asText())
                    .as(line)
                    .isNotEmpty();
        }
        assertThat(last.path("message").asText()).isEqualTo(SENTENCE);
        assertThat(last.at("/error/stack_trace").asText()).contains("first\nsecond");
        assertThat(last.at("/service/name").asText()).isEqualTo("raadslag");
    }

    private static List<String> log(String format) throws IOException {
        var program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OneLine.class.getName());
        program.environment().put("LOGGING_STRUCTURED_FORMAT_CONSOLE", format);
        program.environment().put("SPRING_PROFILES_ACTIVE", "log");
        program.environment().put("LC_ALL", "C");
        program.redirectError(ProcessBuilder.Redirect.DISCARD);
        byte[] said = program.start().getInputStream().readAllBytes();
        return new String(said, StandardCharsets.UTF_8).lines().toList();
    }

    /** A program that starts, says one thing and ends. */
    static class OneLine {

        public static void main(String[] args) {
            var program = new SpringApplication(OneLine.class);
            program.setWebApplicationType(WebApplicationType.NONE);
            program.run(args);
            LoggerFactory.getLogger(OneLine.class).warn(SENTENCE, new IllegalStateException("first\nsecond"));
        }
    }
}
