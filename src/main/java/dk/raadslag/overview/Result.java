package dk.raadslag.overview;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator shows.
 *
 * @param picture the chart, or null where there is no figure to draw
 * @param columns the names of the columns of the table, beside those of period, people and source
 * @param rows the figures of the chart, the newest period first
 */
public record Result(Indicator indicator, @Nullable Drawing picture, List<String> columns, List<Row> rows) {

    private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

    /**
     * The figures of a period in words.
     *
     * @param figures one for each column
     * @param people how many people the jobcentre's figure is about
     * @param source the number of the file that tells it
     */
    record Row(String period, List<String> figures, String people, String source) {}

    /** The rows as a table has them. There may be thousands of cells, and a template takes a while for each. */
    public String tableRows() {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out);
            for (Row row : rows) {
                xml.writeStartElement("tr");
                cell(xml, "th", "scope", "row", row.period());
                for (String figure : row.figures()) {
                    cell(xml, "td", "class", "number", figure);
                }
                cell(xml, "td", "class", "number", row.people());
                cell(xml, "td", "class", "when", row.source());
                xml.writeEndElement();
            }
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString();
    }

    private static void cell(XMLStreamWriter xml, String name, String attribute, String value, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute(attribute, value);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
