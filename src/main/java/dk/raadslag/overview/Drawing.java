package dk.raadslag.overview;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A picture of lines, dots and texts as SVG, which needs no style sheet: the same on pages and papers. */
public final class Drawing {

    private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

    private final int width;
    private final int height;
    private final String id;
    private final String title;
    private final List<Part> parts = new ArrayList<>();
    private String description = "";

    /** @param id one of its own on the page */
    Drawing(int width, int height, String id, String title) {
        this.width = width;
        this.height = height;
        this.id = id;
        this.title = title;
    }

    private record Part(
            String name, List<String> attributes, @Nullable String text) {}

    /** Where something lies, from the left and from the top. */
    record Point(double x, double y) {

        @Override
        public String toString() {
            return number(x) + "," + number(y);
        }
    }

    /**
     * How a line looks.
     *
     * @param dashes the lengths of strokes and gaps, or nothing for a line without gaps
     */
    record Pen(String colour, double width, String dashes) {}

    void line(Pen pen, List<Point> points) {
        String list = String.join(" ", points.stream().map(Point::toString).toList());
        List<String> attributes = new ArrayList<>(
                List.of("points", list, "fill", "none", "stroke", pen.colour(), "stroke-width", number(pen.width())));
        if (!pen.dashes().isEmpty()) {
            attributes.addAll(List.of("stroke-dasharray", pen.dashes()));
        }
        parts.add(new Part("polyline", attributes, null));
    }

    void dot(String colour, Point at) {
        parts.add(new Part(
                "circle", List.of("cx", number(at.x()), "cy", number(at.y()), "r", "2.5", "fill", colour), null));
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void text(String colour, Point at, String anchor, String text) {
        parts.add(new Part(
                "text",
                List.of(
                        "x",
                        number(at.x()),
                        "y",
                        number(at.y()),
                        "text-anchor",
                        anchor,
                        "fill",
                        colour,
                        "font-size",
                        "14"),
                text));
    }

    /** Says in words what the picture shows. */
    Drawing described(String words) {
        description = words;
        return this;
    }

    /** The picture for a page. */
    public String onPage() {
        return write(
                List.of("role", "img", "aria-labelledby", "%s-navn %s-tekst".formatted(id, id)),
                List.of(
                        new Part("title", List.of("id", id + "-navn"), title),
                        new Part("desc", List.of("id", id + "-tekst"), description)));
    }

    /** The picture for a paper, where a reader of screens is told of it by {@code alt}. */
    public String onPaper() {
        return write(List.of("alt", title + ". " + description), List.of());
    }

    private String write(List<String> attributes, List<Part> first) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out);
            xml.writeStartElement("svg");
            xml.writeAttribute("viewBox", "0 0 %d %d".formatted(width, height));
            attributes(xml, attributes);
            for (Part part : first) {
                write(xml, part);
            }
            for (Part part : parts) {
                write(xml, part);
            }
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString();
    }

    private static void write(XMLStreamWriter xml, Part part) throws XMLStreamException {
        xml.writeStartElement(part.name());
        attributes(xml, part.attributes());
        xml.writeCharacters(part.text() == null ? "" : part.text());
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, List<String> attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.size(); i += 2) {
            xml.writeAttribute(attributes.get(i), attributes.get(i + 1));
        }
    }

    private static String number(double number) {
        return String.valueOf(Math.round(10 * number) / 10.0);
    }
}
