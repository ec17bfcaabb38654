package dk.raadslag.danish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be typed can be printed, and the browser knows the same characters. */
class PrintableTest {

    private static final String FONTS = "/com/mpobjects/jasperreports/fonts/liberation/Liberation";
    private static final String IN_THE_BROWSER =
            "/META-INF/resources/webjars/camunda/app/tasklist/scripts/raadslag/printable.js";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Serif-Regular", "Serif-Italic", "Serif-Bold", "Serif-BoldItalic",
                "Sans-Regular", "Sans-Italic", "Sans-Bold", "Sans-BoldItalic"
            })
    void everyFontHasEveryCharacter(String font) throws IOException {
        try (InputStream file = getClass().getResourceAsStream(FONTS + font + ".ttf")) {
            CmapLookup glyphs =
                    new TTFParser().parse(new RandomAccessReadBuffer(file)).getUnicodeCmapLookup();
            assertThat(IntStream.rangeClosed(' ', Character.MAX_VALUE)
                            .filter(one -> Printable.firstOther(Character.toString(one)) == null)
                            .filter(one -> glyphs.getGlyphId(one) == 0)
                            .mapToObj("%04X"::formatted))
                    .isEmpty();
        }
    }

    @Test
    void theBrowserKnowsTheSameCharacters() throws IOException {
        try (InputStream script = getClass().getResourceAsStream(IN_THE_BROWSER)) {
            String characters = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("String.raw`"))
                    .map(line -> line.replaceFirst(".*String.raw`([^`]*)`.*", "$1"))
                    .collect(Collectors.joining());
            assertThat(characters).isEqualTo(Printable.CHARACTERS);
        }
    }

    @Test
    void theFirstOtherCharacterIsNamedWhole() {
        assertThat(Printable.firstOther("Ærø – »å« §§ 7–13, 5 m², ≥ 3 %")).isNull();
        assertThat(Printable.firstOther("Fint 😀 ✓")).isEqualTo("😀");
    }

    @Test
    void aTextOnOneLineHasBlanksForAllElse() {
        assertThat(Printable.onOneLine("Søren 😀\nØ\u202Eby\u2028x")).isEqualTo("Søren   Ø by x");
    }
}
