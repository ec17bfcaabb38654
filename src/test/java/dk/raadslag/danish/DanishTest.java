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
}
