package dk.raadslag.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints XHTML as PDF/A-2a, which is also PDF/UA-1, with its fonts embedded. It fetches nothing from outside. */
@Component
class PdfPrinter {

    private static final String FONTS = "com/mpobjects/jasperreports/fonts/liberation/Liberation";
    private static final String NO_XML_CHARACTER =
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfPrinter() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    byte[] print(String xhtml, Instant at) {
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
                .withProducer("Rådslag")
                .toStream(out);
        addFamily(builder, document, "Serif");
        addFamily(builder, document, "Sans");
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

    private static void addFamily(PdfRendererBuilder builder, PDDocument document, String family) {
        addFont(builder, document, family, "Regular", 400, FontStyle.NORMAL);
        addFont(builder, document, family, "Italic", 400, FontStyle.ITALIC);
        addFont(builder, document, family, "Bold", 700, FontStyle.NORMAL);
        addFont(builder, document, family, "BoldItalic", 700, FontStyle.ITALIC);
    }

    private static void addFont(
            PdfRendererBuilder builder, PDDocument document, String family, String cut, int weight, FontStyle style) {
        PDFontSupplier font = new PlainFont(document, FONTS + family + "-" + cut + ".ttf");
        builder.useFont(font, "Liberation " + family, weight, style, true);
    }

    /** A font without its ligatures: finding them takes as long as all other printing, and Danish needs none. */
    private static final class PlainFont extends PDFontSupplier {

        private final PDDocument document;
        private final String file;

        PlainFont(PDDocument document, String file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try (InputStream in = new ClassPathResource(file).getInputStream()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
                font.setEnableGsub(false);
                document.registerTrueTypeFontForClosing(font);
                return PDType0Font.load(document, font, true);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
