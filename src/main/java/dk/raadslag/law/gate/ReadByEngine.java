package dk.raadslag.law.gate;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Tells what the engine reads of a model file from what it passes over, such as other tools' attributes and texts for people. */
final class ReadByEngine {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Pattern OWN_NAMESPACE = Pattern.compile("|.*(camunda|activiti).*");

    private ReadByEngine() {}

    /** True unless another tool put the attribute there, or it is the language of a diagram as a whole. */
    static boolean isAttribute(XMLStreamReader element, int attribute) {
        String namespace = element.getAttributeNamespace(attribute);
        boolean languageOfDiagram = isOfBpmn(element)
                && element.getLocalName().equals("definitions")
                && element.getAttributeLocalName(attribute).equals("expressionLanguage");
        return (namespace == null || OWN_NAMESPACE.matcher(namespace).matches()) && !languageOfDiagram;
    }

    /** True at the end of an element unless its text is for people; the documentation of a user task becomes its description. */
    static boolean isText(XMLStreamReader element, ReadingPlace place) {
        boolean documentation =
                element.getLocalName().equals("documentation") && !place.isIn("documentation", "userTask");
        return !isOfBpmn(element) || !documentation && !place.isIn("text", "textAnnotation");
    }

    private static boolean isOfBpmn(XMLStreamReader element) {
        return BPMN.equals(element.getNamespaceURI());
    }
}
