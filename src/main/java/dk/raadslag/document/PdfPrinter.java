package dk.raadslag.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Prints XHTML as PDF/A-2a, which is also PDF/UA-1, with its fonts embedded. It fetches nothing from outside. */
@Component
class PdfPrinter {

    private static final String NO_XML_CHARACTER =
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    /** The fonts that no document is being printed with: parsing them takes longer than the printing. */
    private final Queue<PdfFonts> idle = new ConcurrentLinkedQueue<>();

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfPrinter() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    byte[] print(String xhtml, Instant at) {
        PdfFonts fonts = Optional.ofNullable(idle.poll()).orElseGet(PdfFonts::new);
        try {
            return print(xhtml, at, fonts);
        } finally {
            idle.add(fonts);
        }
    }

    private byte[] print(String xhtml, Instant at, PdfFonts fonts) {
        var out = new ByteArrayOutputStream();
        var document = new PDDocument();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withHtmlContent(xhtml.replaceAll(NO_XML_CHARACTER, ""), null)
                .useUriResolver((base, uri) -> null)
                .useUnicodeLineBreaker(new DanishLineBreaks())
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .useSVGDrawer(new LineDrawer(fonts))
                .withProducer("Rådslag")
                .toStream(out);
        fonts.use(builder, document);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            FilingTime.stamp(renderer.getPdfDocument(), at);
            renderer.getPdfDocument().save(out);
            return out.toByteArray();
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
    }
}
