package dk.raadslag.law;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Random models of two processes with at most twelve elements and every construct. The task {@code need} (or the call of the
 * council) must come before the task {@code act}; the second process may hold either of them.
 */
final class RandomModels {

    private static final String EMPTY = """
            <definitions xmlns="%s" xmlns:camunda="%s" targetNamespace="random">
              <message id="message" name="message"/>
              <process id="main" isExecutable="true" camunda:historyTimeToLive="P1D"/>
              <process id="called" isExecutable="true" camunda:historyTimeToLive="P1D"
                camunda:isStartableInTasklist="false"/>
            </definitions>""";

    private final Random random;
    private Document document;
    private int nodes;
    private int flows;
    private int left;

    RandomModels(long seed) {
        this.random = new Random(seed);
    }

    /** The next model; the engine may refuse it. */
    Document next() {
        document = Xml.read(EMPTY.formatted(Xml.BPMN, Xml.CAMUNDA).getBytes(StandardCharsets.UTF_8));
        nodes = 0;
        flows = 0;
        List<Element> processes = Xml.all(document, "process");
        left = 2 + random.nextInt(2);
        fill(processes.get(1), 1, false);
        left = 5 + random.nextInt(4);
        fill(processes.get(0), 0, false);
        Xml.all(document, "exclusiveGateway").forEach(this::giveConditions);
        mark("act");
        mark("need");
        return document;
    }

    /** The engine wants conditions on all flows of a choice, and none on a single one. */
    private void giveConditions(Element gateway) {
        List<Element> out = Xml.all(document, "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id")))
                .toList();
        for (Element flow : out) {
            Xml.children(flow, "conditionExpression").forEach(Xml::remove);
            if (out.size() > 1) {
                Xml.add(flow, "conditionExpression", null).setTextContent("${condition}");
            }
        }
    }

    /** Fills a scope with a start, some elements, and flows that mostly lead forward. */
    private void fill(Element scope, int depth, boolean triggered) {
        List<Element> line = new ArrayList<>();
        Element start = add(scope, "startEvent");
        start.setAttribute("isInterrupting", String.valueOf(random.nextInt(3) > 0));
        if (triggered) {
            event(start, random.nextInt(4) == 0 ? "errorEventDefinition" : "messageEventDefinition");
            if (!Xml.children(start, "errorEventDefinition").isEmpty()) {
                start.setAttribute("isInterrupting", "true");
            }
        }
        line.add(start);
        int wanted = depth == 0 ? left : Math.min(left, 1 + random.nextInt(3));
        while (wanted-- > 0 && left-- > 0) {
            line.add(element(scope, depth));
        }
        line.add(end(scope));
        connect(scope, line);
        attach(scope, line);
        if (random.nextInt(5) == 0 && left > 1) {
            Element sub = add(scope, "subProcess");
            sub.setAttribute("triggeredByEvent", "true");
            left--;
            fill(sub, depth + 1, true);
        }
    }

    private Element element(Element scope, int depth) {
        int choice = random.nextInt(20);
        if (choice < 7) {
            return repeated(add(scope, "userTask"));
        }
        if (choice < 10) {
            return add(scope, "exclusiveGateway");
        }
        if (choice < 13) {
            return add(scope, "parallelGateway");
        }
        if (choice == 13) {
            return add(scope, "inclusiveGateway");
        }
        if (choice == 14) {
            Element thrown = add(scope, "intermediateThrowEvent");
            if (random.nextBoolean()) {
                Xml.add(thrown, "compensateEventDefinition", null);
            }
            return thrown;
        }
        if (choice < 17 && !scope.getAttribute("id").equals("called")) {
            Element call = add(scope, "callActivity");
            call.setAttribute("calledElement", random.nextInt(12) == 0 ? "${anything}" : "called");
            return repeated(call);
        }
        if (choice < 19 && depth < 2 && left > 0) {
            Element sub = add(scope, "subProcess");
            fill(sub, depth + 1, false);
            return repeated(sub);
        }
        return end(scope);
    }

    private Element repeated(Element activity) {
        if (random.nextInt(8) == 0) {
            Xml.add(activity, "multiInstanceLoopCharacteristics", null)
                    .setAttributeNS(Xml.CAMUNDA, "camunda:collection", "${list}");
        }
        return activity;
    }

    private Element end(Element scope) {
        Element end = add(scope, "endEvent");
        int kind = random.nextInt(6);
        if (kind == 0) {
            Xml.add(end, "terminateEventDefinition", null);
        } else if (kind == 1) {
            event(end, "errorEventDefinition");
        }
        return end;
    }

    private void connect(Element scope, List<Element> line) {
        for (int i = 0; i + 1 < line.size(); i++) {
            if (!isEnd(line.get(i))) {
                flow(
                        scope,
                        line.get(i),
                        line.get(random.nextInt(4) == 0 ? 1 + random.nextInt(line.size() - 1) : i + 1));
            }
        }
        int more = random.nextInt(1 + line.size() / 2) + (line.size() > 4 ? 1 : 0);
        for (int i = 0; i < more; i++) {
            Element source = line.get(random.nextInt(line.size()));
            if (!isEnd(source)) {
                flow(scope, source, line.get(1 + random.nextInt(line.size() - 1)));
            }
        }
    }

    /** Adds boundary events, some of them with a compensation handler instead of a flow. */
    private void attach(Element scope, List<Element> line) {
        for (Element host : line) {
            boolean activity = List.of("userTask", "callActivity", "subProcess").contains(host.getLocalName());
            if (activity && random.nextInt(4) == 0) {
                Element event = add(scope, "boundaryEvent");
                event.setAttribute("attachedToRef", host.getAttribute("id"));
                boolean error = random.nextInt(3) == 0;
                event.setAttribute("cancelActivity", String.valueOf(error || random.nextBoolean()));
                event(event, error ? "errorEventDefinition" : "messageEventDefinition");
                flow(scope, event, line.get(1 + random.nextInt(line.size() - 1)));
            } else if (host.getLocalName().equals("userTask") && random.nextInt(12) == 0) {
                Element event = add(scope, "boundaryEvent");
                event.setAttribute("attachedToRef", host.getAttribute("id"));
                Xml.add(event, "compensateEventDefinition", null);
                Element handler = add(scope, "userTask");
                handler.setAttribute("isForCompensation", "true");
                Element association = Xml.add(scope, "association", "association" + nodes);
                association.setAttribute("sourceRef", event.getAttribute("id"));
                association.setAttribute("targetRef", handler.getAttribute("id"));
            }
        }
    }

    /** Makes one or two of the tasks the act or what it needs. */
    private void mark(String bean) {
        List<Element> tasks = Xml.all(document, "userTask");
        for (int i = 0; i <= random.nextInt(3) / 2 && !tasks.isEmpty(); i++) {
            Element task = tasks.remove(random.nextInt(tasks.size()));
            Element extensions = Xml.children(task, "extensionElements").stream()
                    .findFirst()
                    .orElseGet(() -> first(task, "extensionElements"));
            Element listener = document.createElementNS(Xml.CAMUNDA, "camunda:taskListener");
            listener.setAttribute("event", "complete");
            listener.setAttribute("delegateExpression", "${" + bean + "}");
            extensions.appendChild(listener);
        }
    }

    private static Element first(Element parent, String name) {
        Element added = Xml.add(parent, name, null);
        parent.insertBefore(added, parent.getFirstChild());
        return added;
    }

    private static boolean isEnd(Element element) {
        return element.getLocalName().equals("endEvent");
    }

    private Element add(Element scope, String name) {
        return Xml.add(scope, name, name + nodes++);
    }

    private void flow(Element scope, Element source, Element target) {
        Element flow = Xml.addFlow(scope, "flow" + flows++, source.getAttribute("id"), target.getAttribute("id"));
        if (random.nextInt(3) == 0 && !source.getLocalName().equals("parallelGateway")) {
            Xml.add(flow, "conditionExpression", null).setTextContent("${condition}");
        }
    }

    private static void event(Element event, String definition) {
        Element added = Xml.add(event, definition, null);
        if (definition.startsWith("error")) {
            added.setAttribute("errorRef", "SOME_ERROR");
        } else {
            added.setAttribute("messageRef", "message");
        }
    }
}
