package dk.raadslag.refusal;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that nobody can see is no text. */
class BlankTest {

    /** Blanks, zero-width signs, marks of direction, fillers, the empty Braille cell, selectors, tags. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ', '\t', '\n', 0x00A0, 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200C,
                0x200D, 0x200E, 0x200F, 0x2028, 0x202E, 0x2060, 0x2063, 0x2066, 0x2800, 0x3000, 0x3164, 0xFE00, 0xFE0F,
                0xFEFF, 0xFFA0, 0xFFF9, 0x1D159, 0x1D173, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE01EF
            })
    void invisibleSignsAreNoText(int sign) {
        String unseen = Character.toString(sign).repeat(3) + " ";

        assertThat(Blank.is(unseen)).isTrue();
        refused("skal udfyldes", () -> Require.text("Begrundelse", unseen));
        assertThat(Require.optionalText("Begrundelse", unseen)).isNull();
    }

    @Test
    void oneSignThatIsSeenIsText() {
        assertThat(Blank.is(null)).isTrue();
        assertThat(Blank.is("\u200B.\u200B")).isFalse();
        assertThat(Blank.is("⠿")).isFalse();
        assertThat(Blank.is("❤️")).isFalse();
        assertThat(Blank.is("한")).isFalse();
        assertThat(Require.text("Begrundelse", " Fordi. ")).isEqualTo("Fordi.");
    }
}
