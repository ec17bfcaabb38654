package dk.raadslag.danish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The browser finds the numbers of citizens that the server finds. */
class CitizensNumberTest {

    private static final String IN_THE_BROWSER =
            "/META-INF/resources/webjars/camunda/app/tasklist/scripts/raadslag/citizens-number.js";

    @Test
    void theBrowserKnowsTheSamePattern() throws IOException {
        try (InputStream script = getClass().getResourceAsStream(IN_THE_BROWSER)) {
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("String.raw`" + CitizensNumber.PATTERN + "`");
        }
    }
}
