package dk.raadslag.law.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Random models of two processes with about a dozen elements and every construct. The task {@code need} must come before the
 * task {@code act}; the second process may hold either of them.
 */
final class RandomModels {

    private static final String EMPTY = """
            <definitions xmlns="%s" xmlns:camunda="%s" targetNamespace="random">
              <escalation id="A" escalationCode="A"/>
              <escalation id="B" escalationCode="B"/>
              <process id="main" isExecutable="true" camunda:historyTimeToLive="P1D"/>
              <process id="called" isExecutable="true" camunda:historyTimeToLive="P1D"
                camunda:isStartableInTasklist="false"/>
            </definitions>""";

    private static final List<String> HOSTS = List.of("userTask", "callActivity", "subProcess", "transaction");

    private final Random random;
    private Document document;
    private RandomElements elements;
    private int left;

    RandomModels(long seed) {
        this.random = new Random(seed);
    }

    /** The next model; the engine may refuse it. */
    Document next() {
        document = Xml.read(EMPTY.formatted(Xml.BPMN, Xml.CAMUNDA).getBytes(StandardCharsets.UTF_8));
        elements = new RandomElements(document, random);
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
        List<Element> line = new ArrayList<>(List.of(start(scope, triggered)));
        int wanted = depth == 0 ? left : Math.min(left, 1 + random.nextInt(3));
        while (wanted-- > 0 && left-- > 0) {
            line.add(element(scope, depth));
        }
        line.add(elements.end(scope));
        connect(scope, line);
        attach(scope, line);
        if (scope.getLocalName().equals("process") && random.nextInt(4) == 0) {
            elements.flow(scope, elements.eventStart(scope), any(line));
        }
        if (random.nextInt(4) == 0 && depth < 2) {
            Element sub = elements.add(scope, "subProcess");
            sub.setAttribute("triggeredByEvent", "true");
            left = 1 + random.nextInt(2);
            fill(sub, depth + 1, true);
        }
    }

    private Element start(Element scope, boolean triggered) {
        Element start = elements.add(scope, "startEvent");
        start.setAttribute("isInterrupting", String.valueOf(random.nextInt(3) > 0));
        if (triggered) {
            elements.trigger(start, "isInterrupting", true);
            if (!scope.getParentNode().getLocalName().equals("process") && random.nextInt(4) == 0) {
                Xml.children(start, RandomElements.DEFINITIONS).forEach(Xml::remove);
                elements.define(start, "compensateEventDefinition");
            }
        }
        return start;
    }

    private Element element(Element scope, int depth) {
        int choice = random.nextInt(25);
        if (choice < 7) {
            return repeated(elements.add(scope, "userTask"));
        }
        if (choice < 13) {
            return elements.gateway(scope);
        }
        if (choice < 17) {
            return elements.event(scope);
        }
        if (choice < 20 && !isIn(scope, "called")) {
            Element call = elements.add(scope, "callActivity");
            call.setAttribute("calledElement", random.nextInt(12) == 0 ? "${anything}" : "called");
            return repeated(call);
        }
        if (choice < 23 && depth < 2 && left > 0) {
            Element sub = elements.add(scope, random.nextInt(3) == 0 ? "transaction" : "subProcess");
            fill(sub, depth + 1, false);
            return repeated(sub);
        }
        return elements.end(scope);
    }

    private static boolean isIn(Element scope, String process) {
        Element outer = scope;
        while (!outer.getLocalName().equals("process")) {
            outer = (Element) outer.getParentNode();
        }
        return outer.getAttribute("id").equals(process);
    }

    private Element repeated(Element activity) {
        if (random.nextInt(8) == 0) {
            Xml.add(activity, "multiInstanceLoopCharacteristics", null)
                    .setAttributeNS(Xml.CAMUNDA, "camunda:collection", "${list}");
        }
        return activity;
    }

    private void connect(Element scope, List<Element> line) {
        for (int i = 0; i + 1 < line.size(); i++) {
            Element target = random.nextInt(4) == 0 ? any(line) : line.get(i + 1);
            for (Element source : elements.sources(line.get(i))) {
                elements.flow(scope, source, source == line.get(i) ? target : any(line));
            }
        }
        int more = random.nextInt(1 + line.size() / 2) + (line.size() > 4 ? 1 : 0);
        for (int i = 0; i < more; i++) {
            elements.sources(line.get(random.nextInt(line.size())))
                    .forEach(source -> elements.flow(scope, source, any(line)));
        }
    }

    private Element any(List<Element> line) {
        return line.get(1 + random.nextInt(line.size() - 1));
    }

    /** Adds boundary events, some of them with a compensation handler instead of a flow. */
    private void attach(Element scope, List<Element> line) {
        for (Element host : line) {
            if (!HOSTS.contains(host.getLocalName())) {
                continue;
            }
            boolean cancelled = Xml.children(host, "endEvent").stream()
                    .anyMatch(end -> !Xml.children(end, "cancelEventDefinition").isEmpty());
            if (cancelled) {
                Element event = elements.boundary(scope, host);
                elements.define(event, "cancelEventDefinition");
                elements.flow(scope, event, any(line));
            }
            if (random.nextInt(4) == 0) {
                Element event = elements.boundary(scope, host);
                elements.trigger(event, "cancelActivity", true);
                elements.flow(scope, event, any(line));
            } else if (random.nextInt(5) == 0) {
                elements.handler(scope, host);
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
}
