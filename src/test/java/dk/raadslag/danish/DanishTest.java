package dk.raadslag.danish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DanishTest {

    @Test
    void namesAreListedAsInASentence() {
        assertThat(Danish.list(List.of("A"))).isEqualTo("A");
        assertThat(Danish.list(List.of("A", "B"))).isEqualTo("A og B");
        assertThat(Danish.list(List.of("A", "B", "C"))).isEqualTo("A, B og C");
    }

    @Test
    void whatIsTypedEndsWithOneFullStopBeforeTheNextSentenceAndWithNoneWithinOne() {
        assertThat(Danish.sentence("Aktøren gik konkurs")).isEqualTo("Aktøren gik konkurs.");
        assertThat(Danish.sentence("Aktøren gik konkurs.")).isEqualTo("Aktøren gik konkurs.");
        assertThat(Danish.sentence("Hvorfor? (Se bilag.)")).isEqualTo("Hvorfor? (Se bilag.)");
        assertThat(Danish.clause("Ledige akademikere.")).isEqualTo("Ledige akademikere");
        assertThat(Danish.clause("Ledige akademikere")).isEqualTo("Ledige akademikere");
        assertThat(Danish.clause("Ledige akademikere ...")).isEqualTo("Ledige akademikere ...");
    }
}
