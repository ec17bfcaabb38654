package dk.raadslag.engine.deployment;

import dk.raadslag.refusal.Require;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the elements of a deployment's models, their depth, and the length of the texts that the engine stores of them. */
final class ElementLimits {

    /** The most XML elements in one file; a step with its drawing has about ten. */
    static final int MOST_IN_FILE = 10_000;

    /** The most XML elements in one deployment. */
    static final int MOST_TOGETHER = 20_000;

    /** The deepest nesting of XML elements. */
    static final int DEEPEST = 100;

    private static final String STANDARDS = "://www.omg.org/spec/";
    private static final Pattern STORED = Pattern.compile(
            "definitions|process|message|signal|decision|callActivity|transaction|.*([tT]ask|Event|Gateway|[sS]ubProcess)");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private int together;

    ElementLimits() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    /** Refuses a file with too many elements, too deep ones or too long texts. What is no XML is left to the engine. */
    void check(String file, byte[] content) {
        try {
            read(file, xml.createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException unreadable) {
            // the engine's parser says where
        }
    }

    private void read(String file, XMLStreamReader reader) throws XMLStreamException {
        int before = together;
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                together++;
                depth++;
                checkCount(file, together - before);
                checkDepth(place(file, reader), depth);
                checkTexts(place(file, reader), reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void checkCount(String file, int inFile) {
        Require.that(
                inFile <= MOST_IN_FILE,
                "Filen %s har mere end %d dele. Del diagrammet i flere forløb, der kalder hinanden."
                        .formatted(file, MOST_IN_FILE));
        Require.that(
                together <= MOST_TOGETHER,
                "Filerne har mere end %d dele tilsammen. Læg dem ind i flere omgange.".formatted(MOST_TOGETHER));
    }

    private static void checkDepth(String place, int depth) {
        Require.that(
                depth <= DEEPEST,
                "%s: Der er mere end %d dele inde i hinanden. Gør delprocesserne til forløb, der kaldes."
                        .formatted(place, DEEPEST));
    }

    private static void checkTexts(String place, XMLStreamReader element) {
        if (!element.getName().getNamespaceURI().contains(STANDARDS)
                || !STORED.matcher(element.getLocalName()).matches()) {
            return;
        }
        String id = Objects.requireNonNullElse(element.getAttributeValue(null, "id"), element.getLocalName());
        String owner = "elementet " + TextLimit.quote(id);
        for (int at = 0; at < element.getAttributeCount(); at++) {
            String value = element.getAttributeValue(at);
            TextLimit.of(element.getAttributeLocalName(at)).ifPresent(limit -> limit.check(place, owner, value));
        }
    }

    private static String place(String file, XMLStreamReader element) {
        return "Filen %s, linje %d".formatted(file, element.getLocation().getLineNumber());
    }
}
