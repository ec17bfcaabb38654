package dk.raadslag.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** The fonts of the documents, each read once; for one document at a time, because a font reads its tables as they are needed. */
final class PdfFonts {

    private static final String FILES = "com/mpobjects/jasperreports/fonts/liberation/Liberation%s-%s.ttf";

    private final Map<String, TrueTypeFont> read = new HashMap<>();

    void use(PdfRendererBuilder builder, PDDocument document) {
        for (String family : new String[] {"Serif", "Sans"}) {
            use(builder, document, family, "Regular", 400, FontStyle.NORMAL);
            use(builder, document, family, "Italic", 400, FontStyle.ITALIC);
            use(builder, document, family, "Bold", 700, FontStyle.NORMAL);
            use(builder, document, family, "BoldItalic", 700, FontStyle.ITALIC);
        }
    }

    private void use(
            PdfRendererBuilder builder, PDDocument document, String family, String cut, int weight, FontStyle style) {
        String file = FILES.formatted(family, cut);
        builder.useFont(new Supplier(document, file), "Liberation " + family, weight, style, true);
    }

    /** A text as shapes, for drawings: from its beginning on a line at 0, as many units high as the size says. */
    Path2D outline(String text, double size) {
        TrueTypeFont font = read.computeIfAbsent(FILES.formatted("Sans", "Regular"), PdfFonts::parse);
        try {
            double scale = size / font.getUnitsPerEm();
            Path2D outline = new Path2D.Double();
            double position = 0;
            for (int sign : text.codePoints().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(sign);
                GlyphData shape = font.getGlyph().getGlyph(glyph);
                if (shape != null) {
                    outline.append(
                            shape.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, position, 0)),
                            false);
                }
                position += scale * font.getAdvanceWidth(glyph);
            }
            return outline;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** A font without its ligatures: finding them takes as long as all other printing, and Danish needs none. */
    private static TrueTypeFont parse(String file) {
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return font;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private final class Supplier extends PDFontSupplier {

        private final PDDocument document;
        private final String file;

        Supplier(PDDocument document, String file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, read.computeIfAbsent(file, PdfFonts::parse), true);
            } catch (IOException unusable) {
                throw new UncheckedIOException(unusable);
            }
        }
    }
}
