package dk.raadslag.document;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the charts of papers: of SVG the elements {@code polyline}, {@code circle} and {@code text} with plain attributes. A library for
 * all of SVG would weigh 4.5 MB and look for fonts on the machine.
 */
final class LineDrawer implements SVGDrawer {

    private final PdfFonts fonts;

    LineDrawer(PdfFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
        float[] view = numbers(svg.getAttribute("viewBox"));
        double scale = width < 0 ? dotsPerPixel : width / view[2];
        return new Picture(svg, scale, (int) Math.round(view[2] * scale), (int) Math.round(view[3] * scale));
    }

    private final class Picture implements SVGImage {

        private final Element svg;
        private final double scale;
        private final int width;
        private final int height;

        Picture(Element svg, double scale, int width, int height) {
            this.svg = svg;
            this.scale = scale;
            this.width = width;
            this.height = height;
        }

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
            AffineTransform place = new AffineTransform(scale, 0, 0, scale, x, y);
            Stroke before = page.getStroke();
            for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element part) {
                    draw(part, place, page);
                }
            }
            page.setStroke(before);
        }

        private void draw(Element part, AffineTransform place, OutputDevice page) {
            if (part.getTagName().equals("polyline")) {
                page.setColor(colour(part.getAttribute("stroke")));
                page.setStroke(stroke(part, (float) scale));
                page.draw(place.createTransformedShape(line(part)));
            } else {
                page.setColor(colour(part.getAttribute("fill")));
                page.fill(place.createTransformedShape(part.getTagName().equals("circle") ? circle(part) : text(part)));
            }
        }
    }

    private static Shape line(Element part) {
        float[] points = numbers(part.getAttribute("points"));
        Path2D line = new Path2D.Float();
        line.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            line.lineTo(points[i], points[i + 1]);
        }
        return line;
    }

    private static Shape circle(Element part) {
        double radius = number(part, "r");
        return new Ellipse2D.Double(number(part, "cx") - radius, number(part, "cy") - radius, 2 * radius, 2 * radius);
    }

    private Shape text(Element part) {
        Path2D text = fonts.outline(part.getTextContent(), number(part, "font-size"));
        double length = text.getBounds2D().getMaxX();
        double back = switch (part.getAttribute("text-anchor")) {
            case "end" -> length;
            case "middle" -> length / 2;
            default -> 0;
        };
        text.transform(AffineTransform.getTranslateInstance(number(part, "x") - back, number(part, "y")));
        return text;
    }

    private static Stroke stroke(Element part, float scale) {
        float width = (float) number(part, "stroke-width") * scale;
        float[] dashes = numbers(part.getAttribute("stroke-dasharray"));
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] *= scale;
        }
        return dashes.length == 0
                ? new BasicStroke(width)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }

    private static FSRGBColor colour(String hex) {
        Color colour = Color.decode(hex);
        return new FSRGBColor(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private static double number(Element part, String attribute) {
        return Double.parseDouble(part.getAttribute(attribute));
    }

    private static float[] numbers(String list) {
        List<Float> numbers = Stream.of(list.split("[ ,]+"))
                .filter(number -> !number.isEmpty())
                .map(Float::valueOf)
                .toList();
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i);
        }
        return values;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        // the texts of charts are drawn as shapes
    }

    @Override
    public void addFontFile(File fontFile, String family, Integer weight, FontStyle style) {
        // the texts of charts are drawn as shapes
    }

    @Override
    public void close() {
        // holds nothing
    }
}
