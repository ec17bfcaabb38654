package dk.raadslag.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents printed side by side, with fonts that each takes over from another. */
class PdfPrinterTest {

    private static final Instant AT = Instant.parse("2007-05-14T10:00:00Z");
    private static final String PAGE = """
            <html lang="da"><head><title>Prøve</title>
            <style>body { font-family: 'Liberation %s' } b { font-family: 'Liberation Sans' }</style></head>
            <body><p>%s <b>§ 11, stk. %d</b> <i>æøå</i></p></body></html>""";

    @Test
    void documentsPrintedAtTheSameTimeAreTheSameAsPrintedAlone() {
        List<String> pages = IntStream.range(0, 40)
                .mapToObj(number -> PAGE.formatted(
                        number % 2 == 0 ? "Serif" : "Sans", "Udtalelse ".repeat(1 + 20 * (number % 5)), number))
                .toList();
        List<byte[]> alone =
                pages.stream().map(page -> new PdfPrinter().print(page, AT)).toList();
        PdfPrinter printer = new PdfPrinter();

        for (int round = 0; round < 3; round++) {
            List<byte[]> together =
                    pages.parallelStream().map(page -> printer.print(page, AT)).toList();
            for (int number = 0; number < pages.size(); number++) {
                assertThat(together.get(number)).as("document %d", number).isEqualTo(alone.get(number));
            }
        }
    }
}
