package dk.raadslag.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Documents printed side by side, with fonts that each takes over from another. */
class PdfPrinterTest {

    private static final Instant AT = Instant.parse("2007-05-14T10:00:00Z");
    private static final String PAGE = """
            <html lang="da"><head><title>Prøve</title>
            <style>body { font-family: 'Liberation %s' } b { font-family: 'Liberation Sans' }</style></head>
            <body><p>%s <b>§ 11, stk. %d</b> <i>æøå</i></p></body></html>""";

    private static final String CHART = """
            <html lang="da"><head><title>Prøve</title><style>@page { size: 100mm 100mm; margin: 0 } body { margin: 0 }
            svg { display: block; width: 100mm }</style></head><body><svg viewBox="0 0 100 100" alt="Andel. Fra 1 til 2.">
            <polyline points="0,50 50,50" fill="none" stroke="#ff0000" stroke-width="10"></polyline>
            <polyline points="50,50 100,50" fill="none" stroke="#0000ff" stroke-width="10" stroke-dasharray="25,25"></polyline>
            <circle cx="20" cy="20" r="5" fill="#00ff00"></circle>
            <text x="95" y="95" text-anchor="end" fill="#000000" font-size="40">I</text></svg></body></html>""";

    @Test
    void chartsAreDrawnWhereTheirLinesDotsAndTextsLie() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new PdfPrinter().print(CHART, AT))) {
            BufferedImage page = new PDFRenderer(pdf).renderImage(0);

            assertThat(colourAt(page, 25, 50)).isEqualTo(Color.RED);
            assertThat(colourAt(page, 60, 50)).isEqualTo(Color.BLUE);
            assertThat(colourAt(page, 85, 50)).as("between dashes").isEqualTo(Color.WHITE);
            assertThat(colourAt(page, 20, 20)).isEqualTo(Color.GREEN);
            assertThat(IntStream.range(75, 95).mapToObj(x -> colourAt(page, x, 80)))
                    .contains(Color.BLACK);
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
        }
    }

    @Test
    void whoCannotSeeAChartIsToldWhatItShows() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new PdfPrinter().print(CHART, AT))) {
            assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly("Andel. Fra 1 til 2.");
        }
    }

    private static List<String> alternatives(PDStructureNode node) {
        List<String> found = new ArrayList<>();
        if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
            found.add(element.getAlternateDescription());
        }
        for (Object child : node.getKids()) {
            if (child instanceof PDStructureNode inner) {
                found.addAll(alternatives(inner));
            }
        }
        return found;
    }

    private static Color colourAt(BufferedImage page, int x, int y) {
        return new Color(page.getRGB(x * page.getWidth() / 100, y * page.getHeight() / 100));
    }

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
