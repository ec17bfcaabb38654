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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds elements of a model file that give the variables of the case's identity, or what letters tell, another value. */
final class CaseIdentityCheck {

    private static final String INPUT = "inputParameter";
    private static final String OUTPUT = "outputParameter";

    /** Stands for an element in a mapping, such as a list, which the engine prefers to the text beside it. */
    private static final char COMPUTED = '<';

    private static final Pattern LABELLED = Pattern.compile(
            "process|participant|lane|message|signal|group|property|sequenceFlow"
                    + "|association|data(Object|Store)(Reference)?|transaction|callActivity|.*([tT]ask|Event|Gateway|[sS]ubProcess)");

    private final Map<String, Set<String>> variables;

    /** @param variables each with the variables and expressions from which it may be filled beside itself */
    CaseIdentityCheck(Map<String, Set<String>> variables) {
        this.variables = variables;
    }

    /** The violations of a file: a model sets these variables to their own values only, or as the table says. */
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
                    changed(open.pop(), reader.getLocalName())
                            .forEach(name -> violations.add(new Violation(null, sentence(place.inWords(file), name))));
                    place.leave();
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new Refusal("Filen %s kan ikke læses.".formatted(file));
        }
        return violations;
    }

    /** What an element binds, and its text so far. */
    private record Rebinding(List<String> bound, StringBuilder text) {}

    /** The variables that get another value than the table allows. */
    private List<String> changed(Rebinding element, String tag) {
        String value = element.text().toString().strip();
        return element.bound().stream()
                .filter(name -> !(tag.equals(INPUT) && isVariable(name, value)))
                .filter(name -> !(isParameter(tag) && isAllowed(name, value)))
                .toList();
    }

    private static boolean isParameter(String tag) {
        return tag.equals(INPUT) || tag.equals(OUTPUT);
    }

    private List<String> rebound(XMLStreamReader element) {
        return IntStream.range(0, element.getAttributeCount())
                .filter(at -> !element.getAttributeLocalName(at).equals("source"))
                .filter(at -> ReadByEngine.isAttribute(element, at) && !isLabel(element, at))
                .mapToObj(at -> element.getAttributeValue(at).strip())
                .filter(variables::containsKey)
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
        if (element.getLocalName().equals("multiInstanceLoopCharacteristics")) {
            return isAllowed(name, collection(element));
        }
        boolean isIn = element.getLocalName().equals("in");
        if (!isIn && !element.getLocalName().equals("out")) {
            return false;
        }
        String source = element.getAttributeValue(null, "source");
        String expression = element.getAttributeValue(null, "sourceExpression");
        return source == null
                ? expression != null && isVariable(name, expression)
                : name.equals(source)
                        || isIn && variables.getOrDefault(name, Set.of()).contains(source);
    }

    private static String collection(XMLStreamReader loop) {
        return IntStream.range(0, loop.getAttributeCount())
                .filter(at -> loop.getAttributeLocalName(at).equals("collection"))
                .mapToObj(loop::getAttributeValue)
                .collect(Collectors.joining());
    }

    /** True if the table allows the expression. Spaces between its parts do not matter. */
    private boolean isAllowed(String name, String expression) {
        String asked = withoutSpaces(expression.replaceFirst("^#", "\\$"));
        return variables.getOrDefault(name, Set.of()).stream()
                .map(allowed -> Pattern.quote(withoutSpaces(allowed)).replace("*", "\\E\\w+\\Q"))
                .anyMatch(asked::matches);
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }

    private static boolean isVariable(String name, String expression) {
        return PassedValue.variable(expression).filter(name::equals).isPresent();
    }

    private String sentence(String place, String name) {
        String allowed = variables.getOrDefault(name, Set.of()).stream()
                .filter(one -> one.startsWith("$"))
                .map(" Ellers er kun %s tilladt."::formatted)
                .collect(Collectors.joining());
        return "Filen %s giver %s en ny værdi. Et trin i en sag gælder altid sagen selv, og det, som en handling har sagt, står fast; giv kun værdien uændret videre til den proces, der kaldes.%s"
                .formatted(place, name, allowed);
    }
}
