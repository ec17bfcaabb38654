package dk.raadslag.document;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.document.PdfBinder.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Several papers in one, each with its bookmark. */
class PdfBinderTest {

    private static final Instant AT = Instant.parse("2027-05-12T10:00:00Z");

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    void everyPaperHasABookmarkToItsFirstPage() throws IOException {
        List<Part> parts = List.of(part("Dagsorden"), part("Punkt 1. Sagsfremstilling"), part("Punkt 2. Udkast"));
        byte[] bound = new PdfBinder().bind(parts, AT);

        assertThat(new PdfBinder().bind(parts, AT)).as("bound once more").isEqualTo(bound);
        try (PDDocument whole = Loader.loadPDF(bound)) {
            List<String> marks = new ArrayList<>();
            for (var mark : whole.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(mark.getTitle() + " " + (whole.getPages().indexOf(mark.findDestinationPage(whole)) + 1));
            }
            assertThat(marks).containsExactly("Dagsorden 1", "Punkt 1. Sagsfremstilling 2", "Punkt 2. Udkast 3");
            assertThat(new PDFTextStripper().getText(whole))
                    .containsSubsequence("Dagsorden", "Sagsfremstilling", "Udkast");
        }
    }

    private Part part(String title) {
        String page =
                "<html lang=\"da\"><head><title>%s</title><meta name=\"description\" content=\"x\"/><meta name=\"subject\" content=\"x\"/><meta name=\"author\" content=\"x\"/><style>body { font-family: 'Liberation Serif' }</style></head><body>%s</body></html>"
                        .formatted(title, title);
        return new Part(title, printer.print(page, AT));
    }
}
