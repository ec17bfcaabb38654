package dk.raadslag.law.gate;

import dk.raadslag.law.Violation;
import dk.raadslag.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the elements of a model that put another case or region in the place of the one that the process is about. */
final class CaseIdentityCheck {

    private static final Set<String> NAMES = Set.of("caseNumber", "regionCode");

    private CaseIdentityCheck() {}

    /** Objections to a file: whatever binds the case's names must pass them on unchanged to a called process. */
    static List<Violation> objections(String file, byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<Violation> objections = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    bound(reader).forEach(name -> objections.add(new Violation(null, sentence(file, name))));
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new Refusal("Filen %s kan ikke læses.".formatted(file));
        }
        return objections;
    }

    private static List<String> bound(XMLStreamReader element) {
        return IntStream.range(0, element.getAttributeCount())
                .filter(at -> !element.getAttributeLocalName(at).equals("source"))
                .mapToObj(at -> element.getAttributeValue(at).strip())
                .filter(NAMES::contains)
                .filter(name -> !isPassedOn(name, element))
                .toList();
    }

    private static boolean isPassedOn(String name, XMLStreamReader element) {
        return element.getLocalName().equals("in")
                && (name.equals(element.getAttributeValue(null, "source"))
                        || "${%s}".formatted(name).equals(element.getAttributeValue(null, "sourceExpression")));
    }

    private static String sentence(String file, String name) {
        return "Filen %s giver %s en ny værdi. Et trin i en sag gælder altid sagen selv; giv kun værdien uændret videre til den proces, der kaldes."
                .formatted(file, name);
    }
}
