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

/** Finds elements of a model file that give the variables of the case's identity another value. */
final class CaseIdentityCheck {

    private final Set<String> caseVariables;

    CaseIdentityCheck(Set<String> caseVariables) {
        this.caseVariables = caseVariables;
    }

    /** The violations of a file: only a call may set these variables, to the caller's own values. */
    List<Violation> violations(String file, byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<Violation> violations = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    rebound(reader).forEach(name -> violations.add(new Violation(null, sentence(file, name))));
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new Refusal("Filen %s kan ikke læses.".formatted(file));
        }
        return violations;
    }

    private List<String> rebound(XMLStreamReader element) {
        return IntStream.range(0, element.getAttributeCount())
                .filter(at -> !element.getAttributeLocalName(at).equals("source"))
                .mapToObj(at -> element.getAttributeValue(at).strip())
                .filter(caseVariables::contains)
                .filter(name -> !isPassedOn(name, element))
                .toList();
    }

    private static boolean isPassedOn(String name, XMLStreamReader element) {
        return Set.of("in", "out").contains(element.getLocalName())
                && (name.equals(element.getAttributeValue(null, "source"))
                        || "${%s}".formatted(name).equals(element.getAttributeValue(null, "sourceExpression")));
    }

    private static String sentence(String file, String name) {
        return "Filen %s giver %s en ny værdi. Et trin i en sag gælder altid sagen selv; giv kun værdien uændret videre til den proces, der kaldes."
                .formatted(file, name);
    }
}
