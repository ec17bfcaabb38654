package dk.raadslag.law.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelInstanceImpl;
import org.camunda.bpm.model.xml.impl.ModelImpl;
import org.camunda.bpm.model.xml.impl.instance.DomDocumentImpl;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Models as XML documents that a test can edit. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** To find the library, Java looks into every jar of the class path; none of the objects may be shared between threads. */
    private static final ThreadLocal<Transformer> WRITER = ThreadLocal.withInitial(Xml::writer);

    private Xml() {}

    /** Reads a model. */
    static Document readAsIs(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /**
     * Reads a model without what says nothing about its runs (diagram, documentation, white space), and with a default that the
     * engine otherwise takes from the schema.
     */
    static Document read(byte[] bytes) {
        Document document = readAsIs(bytes);
        NodeList diagrams = document.getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/DI", "BPMNDiagram");
        while (diagrams.getLength() > 0) {
            diagrams.item(0).getParentNode().removeChild(diagrams.item(0));
        }
        all(document, "documentation").forEach(Xml::remove);
        removeWhiteSpace(document.getDocumentElement());
        all(document, "startEvent").stream()
                .filter(start -> !start.hasAttribute("isInterrupting"))
                .forEach(start -> start.setAttribute("isInterrupting", "true"));
        return document;
    }

    private static void removeWhiteSpace(Element element) {
        Node child = element.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child instanceof Element inner) {
                removeWhiteSpace(inner);
            } else if (child.getTextContent().isBlank()) {
                element.removeChild(child);
            }
            child = next;
        }
    }

    static Document copy(Document document) {
        return (Document) document.cloneNode(true);
    }

    static byte[] bytes(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WRITER.get().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static Transformer writer() {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            return writer;
        } catch (TransformerException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /** The document in Camunda's BPMN model API. */
    static BpmnModelInstance model(Document document) {
        return new BpmnModelInstanceImpl(
                (ModelImpl) Bpmn.INSTANCE.getBpmnModel(),
                Bpmn.INSTANCE.getBpmnModelBuilder(),
                new DomDocumentImpl(document));
    }

    /** All BPMN elements of some kinds, in document order. */
    static List<Element> all(Document document, String... names) {
        List<Element> found = new ArrayList<>();
        NodeList elements = document.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < elements.getLength(); i++) {
            if (List.of(names).contains(elements.item(i).getLocalName())) {
                found.add((Element) elements.item(i));
            }
        }
        return found;
    }

    static Element byId(Document document, String id) {
        NodeList elements = document.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < elements.getLength(); i++) {
            if (id.equals(((Element) elements.item(i)).getAttribute("id"))) {
                return (Element) elements.item(i);
            }
        }
        throw new IllegalArgumentException(id);
    }

    static List<Element> children(Element parent, String... names) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && List.of(names).contains(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    static Element add(Element parent, String name, String id) {
        Element element = parent.getOwnerDocument().createElementNS(BPMN, "bpmn:" + name);
        if (id != null) {
            element.setAttribute("id", id);
        }
        parent.appendChild(element);
        return element;
    }

    static Element addFlow(Element scope, String id, String source, String target) {
        Element flow = add(scope, "sequenceFlow", id);
        flow.setAttribute("sourceRef", source);
        flow.setAttribute("targetRef", target);
        return flow;
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }
}
