package dk.raadslag.law.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Random elements of one model. */
final class RandomElements {

    static final String[] DEFINITIONS = {
        "messageEventDefinition", "signalEventDefinition", "timerEventDefinition", "conditionalEventDefinition",
        "errorEventDefinition", "escalationEventDefinition", "compensateEventDefinition", "cancelEventDefinition",
        "terminateEventDefinition", "linkEventDefinition"
    };
    private static final int AWAITED = 4;

    private final Document document;
    private final Random random;
    /** What goes on where an element itself has no flows: the events that a gateway awaits, where a link is caught. */
    private final Map<Element, List<Element>> continued = new HashMap<>();

    private int nodes;
    private int flows;

    RandomElements(Document document, Random random) {
        this.document = document;
        this.random = random;
    }

    Element add(Element scope, String name) {
        return Xml.add(scope, name, name + nodes++);
    }

    Element gateway(Element scope) {
        int choice = random.nextInt(8);
        if (choice < 3) {
            return add(scope, "exclusiveGateway");
        }
        if (choice < 6) {
            return add(scope, "parallelGateway");
        }
        if (choice == 6) {
            return add(scope, "inclusiveGateway");
        }
        Element gateway = add(scope, "eventBasedGateway");
        continued.put(gateway, List.of(awaited(scope, gateway), awaited(scope, gateway)));
        return gateway;
    }

    private Element awaited(Element scope, Element gateway) {
        Element event = add(scope, "intermediateCatchEvent");
        define(event, DEFINITIONS[random.nextInt(AWAITED)]);
        flow(scope, gateway, event);
        return event;
    }

    /** An event on the way: one that waits, or one that throws something. */
    Element event(Element scope) {
        int choice = random.nextInt(8);
        if (choice < 2) {
            Element event = add(scope, "intermediateCatchEvent");
            define(event, DEFINITIONS[random.nextInt(AWAITED)]);
            return event;
        }
        Element event = add(scope, "intermediateThrowEvent");
        if (choice == 2) {
            define(event, "signalEventDefinition");
        } else if (choice < 5) {
            define(event, "escalationEventDefinition");
        } else if (choice < 7) {
            define(event, "compensateEventDefinition");
        } else {
            link(scope, event);
        }
        return event;
    }

    private void link(Element scope, Element thrown) {
        Element caught = add(scope, "intermediateCatchEvent");
        String name = caught.getAttribute("id");
        caught.setAttribute("name", name);
        define(thrown, "linkEventDefinition").setAttribute("name", name);
        define(caught, "linkEventDefinition").setAttribute("name", name);
        continued.put(thrown, List.of(caught));
    }

    Element end(Element scope) {
        Element end = add(scope, "endEvent");
        if (scope.getLocalName().equals("transaction") && random.nextInt(2) == 0) {
            define(end, "cancelEventDefinition");
            return end;
        }
        switch (random.nextInt(10)) {
            case 0 -> define(end, "terminateEventDefinition");
            case 1 -> define(end, "errorEventDefinition");
            case 2 -> define(end, "escalationEventDefinition");
            case 3 -> define(end, "compensateEventDefinition");
            case 4 -> define(end, "signalEventDefinition");
            default -> {}
        }
        return end;
    }

    Element boundary(Element scope, Element host) {
        Element event = add(scope, "boundaryEvent");
        event.setAttribute("attachedToRef", host.getAttribute("id"));
        event.setAttribute("cancelActivity", "true");
        return event;
    }

    void handler(Element scope, Element host) {
        Element event = boundary(scope, host);
        define(event, "compensateEventDefinition");
        Element handler = add(scope, "userTask");
        handler.setAttribute("isForCompensation", "true");
        Element association = Xml.add(scope, "association", "association" + nodes);
        association.setAttribute("sourceRef", event.getAttribute("id"));
        association.setAttribute("targetRef", handler.getAttribute("id"));
    }

    /** A further start event of a process. */
    Element eventStart(Element process) {
        Element start = add(process, "startEvent");
        start.setAttribute("isInterrupting", "true");
        define(start, random.nextBoolean() ? "messageEventDefinition" : "signalEventDefinition");
        return start;
    }

    /** Lets a boundary event or an event sub-process be triggered by something, interrupting or not. */
    void trigger(Element event, String interrupts, boolean thrown) {
        String definition = DEFINITIONS[random.nextInt(thrown ? AWAITED + 2 : AWAITED)];
        define(event, definition);
        boolean error = definition.equals("errorEventDefinition");
        event.setAttribute(interrupts, String.valueOf(error || random.nextBoolean()));
    }

    Element define(Element event, String definition) {
        Element added = Xml.add(event, definition, null);
        switch (definition) {
            case "messageEventDefinition" -> added.setAttribute("messageRef", named("message"));
            case "signalEventDefinition" -> added.setAttribute("signalRef", named("signal"));
            case "errorEventDefinition" -> added.setAttribute("errorRef", "SOME_ERROR");
            case "escalationEventDefinition" -> escalation(event, added);
            case "timerEventDefinition" -> Xml.add(added, "timeDuration", null).setTextContent("P1D");
            case "conditionalEventDefinition" ->
                Xml.add(added, "condition", null).setTextContent("${condition}");
            default -> {}
        }
        return added;
    }

    /** What catches may catch all. */
    private void escalation(Element event, Element definition) {
        boolean thrown =
                event.getLocalName().equals("endEvent") || event.getLocalName().endsWith("ThrowEvent");
        if (thrown || random.nextBoolean()) {
            definition.setAttribute("escalationRef", random.nextBoolean() ? "A" : "B");
        }
    }

    private String named(String kind) {
        String id = kind + nodes++;
        Xml.add(document.getDocumentElement(), kind, id).setAttribute("name", id);
        return id;
    }

    /** The elements from which flows go on after an element. */
    List<Element> sources(Element element) {
        return element.getLocalName().equals("endEvent")
                ? List.of()
                : continued.getOrDefault(element, List.of(element));
    }

    void flow(Element scope, Element source, Element target) {
        Element flow = Xml.addFlow(scope, "flow" + flows++, source.getAttribute("id"), target.getAttribute("id"));
        boolean plain = List.of("parallelGateway", "eventBasedGateway").contains(source.getLocalName());
        if (random.nextInt(3) == 0 && !plain) {
            Xml.add(flow, "conditionExpression", null).setTextContent("${condition}");
        }
    }

    /** The kinds of elements in a model: name, whether it interrupts, and its event definition. */
    static Set<String> constructs(Document model) {
        Set<String> found = new TreeSet<>();
        NodeList elements = model.getElementsByTagNameNS(Xml.BPMN, "*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            String kind = element.getLocalName();
            if (kind.equals("startEvent") && !isTriggered(element)) {
                kind += " of a scope";
            } else if ("false"
                    .equals(element.getAttribute("isInterrupting") + element.getAttribute("cancelActivity"))) {
                kind += ", not interrupting";
            }
            found.add(kind);
            for (Element definition : Xml.children(element, DEFINITIONS)) {
                found.add(kind + ": " + definition.getLocalName().replace("EventDefinition", ""));
            }
        }
        return found;
    }

    private static boolean isTriggered(Element start) {
        return "true".equals(((Element) start.getParentNode()).getAttribute("triggeredByEvent"));
    }
}
