package dk.raadslag.law.gate;

import dk.raadslag.law.Violation;
import dk.raadslag.law.model.PassedValue;
import dk.raadslag.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds elements of a model file that give the variables of the case's identity another value. */
final class CaseIdentityCheck {

    private static final Set<String> MAPPINGS = Set.of("inputParameter");

    /** Stands for an element in a mapping, such as a list, which the engine prefers to the text beside it. */
    private static final char COMPUTED = '<';

    private static final Pattern LABELLED = Pattern.compile(
            "process|participant|lane|message|signal|group|property|sequenceFlow"
                    + "|association|data(Object|Store)(Reference)?|transaction|callActivity|.*([tT]ask|Event|Gateway|[sS]ubProcess)");

    private final Map<String, Set<String>> caseVariables;

    CaseIdentityCheck(Map<String, Set<String>> caseVariables) {
        this.caseVariables = caseVariables;
    }

    /** The violations of a file: only a call may set these variables, to the caller's own values. */
    List<Violation> violations(String file, byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<Violation> violations = new ArrayList<>();
        ReadingPlace place = new ReadingPlace();
        Deque<Rebinding> open = new ArrayDeque<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    place.enter(reader);
                    if (!open.isEmpty()) {
                        open.element().text().append(COMPUTED);
                    }
                    open.push(new Rebinding(rebound(reader), new StringBuilder()));
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    open.element().text().append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop()
                            .names(reader)
                            .forEach(name -> violations.add(new Violation(null, sentence(place.inWords(file), name))));
                    place.leave();
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new Refusal("Filen %s kan ikke læses.".formatted(file));
        }
        return violations;
    }

    private record Rebinding(List<String> bound, StringBuilder text) {

        /** The variables that get another value than their own. */
        List<String> names(XMLStreamReader end) {
            boolean isMapping = MAPPINGS.contains(end.getLocalName());
            return bound.stream()
                    .filter(name ->
                            !isMapping || !isVariable(name, text.toString().strip()))
                    .toList();
        }
    }

    private List<String> rebound(XMLStreamReader element) {
        return IntStream.range(0, element.getAttributeCount())
                .filter(at -> !element.getAttributeLocalName(at).equals("source"))
                .filter(at -> ReadByEngine.isAttribute(element, at) && !isLabel(element, at))
                .mapToObj(at -> element.getAttributeValue(at).strip())
                .filter(caseVariables::containsKey)
                .filter(name -> !isPassedOn(name, element))
                .toList();
    }

    /** True if the attribute only names something that is no variable. */
    private static boolean isLabel(XMLStreamReader element, int attribute) {
        return LABELLED.matcher(element.getLocalName()).matches()
                && Set.of("id", "name", "value", "dataObjectRef", "dataStoreRef")
                        .contains(element.getAttributeLocalName(attribute));
    }

    /** The engine prefers the source to the expression. */
    private boolean isPassedOn(String name, XMLStreamReader element) {
        boolean isIn = element.getLocalName().equals("in");
        if (!isIn && !element.getLocalName().equals("out")) {
            return false;
        }
        String source = element.getAttributeValue(null, "source");
        String expression = element.getAttributeValue(null, "sourceExpression");
        return source == null
                ? expression != null && isVariable(name, expression)
                : name.equals(source)
                        || isIn && caseVariables.getOrDefault(name, Set.of()).contains(source);
    }

    private static boolean isVariable(String name, String expression) {
        return PassedValue.variable(expression).filter(name::equals).isPresent();
    }

    private static String sentence(String place, String name) {
        return "Filen %s giver %s en ny værdi. Et trin i en sag gælder altid sagen selv; giv kun værdien uændret videre til den proces, der kaldes."
                .formatted(place, name);
    }
}
