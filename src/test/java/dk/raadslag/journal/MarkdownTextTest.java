package dk.raadslag.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person typed stands in a form as it was typed. */
class MarkdownTextTest {

    @Test
    void linesStayLines() {
        assertThat(MarkdownText.escaped("Faste samtaletider.\r\n\n  - ugentlig   opfølgning\n1. nye skabeloner\n"))
                .isEqualTo("Faste samtaletider.\\\n\\- ugentlig opfølgning\\\n1\\. nye skabeloner");
    }

    @ParameterizedTest
    @CsvSource({
        "*fed*, \\*fed\\*",
        "<b>, \\<b\\>",
        "# 1, \\# 1",
        "===, \\=\\=\\=",
        "[a](b), \\[a\\]\\(b\\)",
        "2025, 2025"
    })
    void nothingIsInterpreted(String typed, String shown) {
        assertThat(MarkdownText.escaped(typed)).isEqualTo(shown);
    }
}
