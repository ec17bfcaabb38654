package dk.raadslag.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(xhtml.replaceAll(NO_XML_CHARACTER, ""), null)
                .useUriResolver((base, uri) -> null)
                .useUnicodeLineBreaker(new DanishLineBreaks())
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .withProducer("Rådslag")
                .toStream(out);
        addFamily(builder, "Serif");
        addFamily(builder, "Sans");
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

    private static void addFamily(PdfRendererBuilder builder, String family) {
        addFont(builder, family, "Regular", 400, FontStyle.NORMAL);
        addFont(builder, family, "Italic", 400, FontStyle.ITALIC);
        addFont(builder, family, "Bold", 700, FontStyle.NORMAL);
        addFont(builder, family, "BoldItalic", 700, FontStyle.ITALIC);
    }

    private static void addFont(PdfRendererBuilder builder, String family, String cut, int weight, FontStyle style) {
        builder.useFont(() -> open(FONTS + family + "-" + cut + ".ttf"), "Liberation " + family, weight, style, true);
    }

    private static InputStream open(String font) {
        try {
            return new ClassPathResource(font).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
