package dk.raadslag.law.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
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

    /** Reads a model without its diagram, and with a default that the engine otherwise takes from the schema. */
    static Document read(byte[] bytes) {
        Document document = readAsIs(bytes);
        NodeList diagrams = document.getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/DI", "BPMNDiagram");
        while (diagrams.getLength() > 0) {
            diagrams.item(0).getParentNode().removeChild(diagrams.item(0));
        }
        all(document, "startEvent").stream()
                .filter(start -> !start.hasAttribute("isInterrupting"))
                .forEach(start -> start.setAttribute("isInterrupting", "true"));
        return document;
    }

    static Document copy(Document document) {
        Document copy = (Document) document.cloneNode(true);
        return copy;
    }

    static byte[] bytes(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (Exception unwritable) {
            throw new IllegalStateException(unwritable);
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
