package dk.raadslag.law.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Systematic edits of one model, as a process owner could make them in the Modeler, by mistake or not. */
final class Mutations {

    static final String[] NODES = {
        "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "userTask",
        "serviceTask", "businessRuleTask", "callActivity", "subProcess", "exclusiveGateway", "parallelGateway",
        "inclusiveGateway", "eventBasedGateway"
    };
    static final String[] ACTIVITIES = {"userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess"};
    private static final String[] GATEWAYS = {"exclusiveGateway", "parallelGateway", "inclusiveGateway"};

    private final Document original;
    private final List<Mutant> mutants = new ArrayList<>();

    Mutations(Document original) {
        this.original = original;
    }

    /** All edits. */
    List<Mutant> all() {
        flows();
        nodes();
        gateways();
        calls();
        boundaries();
        eventSubProcesses();
        listeners();
        harmless();
        return mutants;
    }

    private void edit(String kind, String edit, Consumer<Document> change) {
        mutants.add(new Mutant(kind, edit, original, change));
    }

    private void flows() {
        List<Element> flows = Xml.all(original, "sequenceFlow");
        for (int i = 0; i < flows.size(); i++) {
            Element flow = flows.get(i);
            String id = flow.getAttribute("id");
            edit("delete flow", id, xml -> Xml.remove(Xml.byId(xml, id)));
            List<Element> siblings = siblings(flow, NODES);
            for (int step = 1; step <= 4; step++) {
                String target = id(siblings.get((i * 7 + step * 5) % siblings.size()));
                edit(
                        "reroute flow",
                        id + " to " + target,
                        xml -> Xml.byId(xml, id).setAttribute("targetRef", target));
                String source = flow.getAttribute("sourceRef");
                edit("add flow", source + " to " + target, xml -> {
                    Element scope = (Element) Xml.byId(xml, id).getParentNode();
                    Xml.addFlow(scope, "flow_added", source, target);
                });
            }
            Element other = flows.get((i + 3) % flows.size());
            if (other != flow && other.getParentNode() == flow.getParentNode()) {
                edit(
                        "swap targets",
                        id + " and " + id(other),
                        xml -> swap(Xml.byId(xml, id), Xml.byId(xml, id(other))));
            }
            edit("reverse flow", id, xml -> reverse(Xml.byId(xml, id)));
        }
    }

    private static void swap(Element one, Element other) {
        String target = one.getAttribute("targetRef");
        one.setAttribute("targetRef", other.getAttribute("targetRef"));
        other.setAttribute("targetRef", target);
    }

    private static void reverse(Element flow) {
        String target = flow.getAttribute("targetRef");
        flow.setAttribute("targetRef", flow.getAttribute("sourceRef"));
        flow.setAttribute("sourceRef", target);
    }

    private void nodes() {
        for (Element node : Xml.all(original, NODES)) {
            String id = id(node);
            edit("delete element", id, xml -> delete(xml, id));
            edit("bypass element", id, xml -> bypass(xml, id, false));
            edit("drop element and close the gap", id, xml -> bypass(xml, id, true));
        }
        for (Element node : Xml.all(original, ACTIVITIES)) {
            edit("repeat element", id(node), xml -> {
                Element loop = Xml.add(Xml.byId(xml, id(node)), "multiInstanceLoopCharacteristics", null);
                loop.setAttributeNS(Xml.CAMUNDA, "camunda:collection", "${list}");
            });
            edit("run beside what follows", id(node), xml -> forkAround(xml, id(node)));
        }
        for (Element end : Xml.all(original, "endEvent")) {
            edit("change end", id(end) + " to nothing special", xml -> undefine(Xml.byId(xml, id(end))));
            for (String definition : List.of("terminateEventDefinition", "errorEventDefinition")) {
                edit("change end", id(end) + " " + definition, xml -> {
                    Element changed = Xml.byId(xml, id(end));
                    undefine(changed);
                    Element event = Xml.add(changed, definition, null);
                    if (definition.startsWith("error")) {
                        event.setAttribute("errorRef", "SOME_ERROR");
                    }
                });
            }
        }
    }

    private static void undefine(Element end) {
        Xml.children(end, "terminateEventDefinition", "messageEventDefinition", "errorEventDefinition")
                .forEach(Xml::remove);
    }

    private static void delete(Document xml, String id) {
        for (Element flow : Xml.all(xml, "sequenceFlow")) {
            if (flow.getAttribute("sourceRef").equals(id)
                    || flow.getAttribute("targetRef").equals(id)) {
                Xml.remove(flow);
            }
        }
        Xml.all(xml, "boundaryEvent").stream()
                .filter(event -> event.getAttribute("attachedToRef").equals(id))
                .forEach(event -> delete(xml, id(event)));
        Xml.remove(Xml.byId(xml, id));
    }

    private static void bypass(Document xml, String id, boolean drop) {
        List<Element> flows = Xml.all(xml, "sequenceFlow");
        List<Element> out = flows.stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                .toList();
        if (!out.isEmpty()) {
            flows.stream()
                    .filter(flow -> flow.getAttribute("targetRef").equals(id))
                    .forEach(flow -> flow.setAttribute("targetRef", out.get(0).getAttribute("targetRef")));
        }
        if (drop) {
            delete(xml, id);
        }
    }

    /** Puts the element on its own branch beside what follows it: it is started, but nobody waits for it. */
    private static void forkAround(Document xml, String id) {
        Element node = Xml.byId(xml, id);
        Element scope = (Element) node.getParentNode();
        List<Element> flows = Xml.all(xml, "sequenceFlow");
        Xml.add(scope, "parallelGateway", "gateway_fork");
        Xml.add(scope, "endEvent", "endEvent_alone");
        flows.stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(id))
                .forEach(flow -> flow.setAttribute("targetRef", "gateway_fork"));
        flows.stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                .forEach(flow -> flow.setAttribute("sourceRef", "gateway_fork"));
        Xml.addFlow(scope, "flow_alone", "gateway_fork", id);
        Xml.addFlow(scope, "flow_aloneEnd", id, "endEvent_alone");
    }

    private void gateways() {
        for (Element gateway : Xml.all(original, GATEWAYS)) {
            for (String kind : GATEWAYS) {
                if (!kind.equals(gateway.getLocalName())) {
                    edit("change gateway", id(gateway) + " to " + kind, xml -> {
                        Element changed = Xml.byId(xml, id(gateway));
                        if (kind.equals("parallelGateway")) {
                            changed.removeAttribute("default");
                        }
                        xml.renameNode(changed, Xml.BPMN, "bpmn:" + kind);
                    });
                }
            }
        }
    }

    private void calls() {
        for (Element call : Xml.all(original, "callActivity")) {
            String id = id(call);
            for (String target : List.of("legality-check", "close-monitoring", "missing-process", "${process}")) {
                edit(
                        "retarget call",
                        id + " to " + target,
                        xml -> Xml.byId(xml, id).setAttribute("calledElement", target));
            }
            edit("call a fixed version", id, xml -> {
                Xml.byId(xml, id).setAttributeNS(Xml.CAMUNDA, "camunda:calledElementBinding", "version");
                Xml.byId(xml, id).setAttributeNS(Xml.CAMUNDA, "camunda:calledElementVersion", "1");
            });
            edit("call becomes a task", id, xml -> {
                Element changed = Xml.byId(xml, id);
                changed.removeAttribute("calledElement");
                Xml.children(changed, "extensionElements").forEach(Xml::remove);
                xml.renameNode(changed, Xml.BPMN, "bpmn:userTask");
            });
            for (String stage : List.of("${'REACTION'}", "${'AGREEMENT'}", "${'RECOMMENDATION'}", "${stage}", "")) {
                edit(
                        "change stage",
                        id + " to " + stage,
                        xml -> inputs(Xml.byId(xml, id)).forEach(input -> {
                            if (input.getAttribute("target").equals("stage")) {
                                if (stage.isEmpty()) {
                                    Xml.remove(input);
                                } else {
                                    input.setAttribute("sourceExpression", stage);
                                }
                            }
                        }));
            }
        }
    }

    private static List<Element> inputs(Element call) {
        return Xml.children(call, "extensionElements").stream()
                .flatMap(extensions -> Xml.children(extensions, "in").stream())
                .toList();
    }

    private void boundaries() {
        List<Element> activities = Xml.all(original, ACTIVITIES);
        for (int i = 0; i < activities.size(); i++) {
            Element host = activities.get(i);
            List<Element> siblings = siblings(host, NODES);
            for (int step = 0; step < 3; step++) {
                String target = id(siblings.get((i * 3 + step * 5 + 1) % siblings.size()));
                boolean interrupting = step != 1;
                edit(
                        "add boundary event",
                        id(host) + " to " + target + (interrupting ? "" : ", not interrupting"),
                        xml -> {
                            Element scope = (Element) Xml.byId(xml, id(host)).getParentNode();
                            Element event = Xml.add(scope, "boundaryEvent", "boundaryEvent_added");
                            event.setAttribute("attachedToRef", id(host));
                            event.setAttribute("cancelActivity", String.valueOf(interrupting));
                            timer(event);
                            Xml.addFlow(scope, "flow_added", "boundaryEvent_added", target);
                        });
            }
        }
    }

    private static void timer(Element event) {
        Element definition = Xml.add(event, "timerEventDefinition", null);
        Xml.add(definition, "timeDuration", null).setTextContent("P30D");
    }

    private void eventSubProcesses() {
        for (Element scope : Xml.all(original, "process", "subProcess")) {
            for (String end : List.of("plain", "terminate", "error")) {
                for (boolean interrupting : List.of(true, false)) {
                    edit(
                            "add event sub-process",
                            id(scope) + " " + end + (interrupting ? "" : ", not interrupting"),
                            xml -> addEventSubProcess(Xml.byId(xml, id(scope)), end, interrupting));
                }
            }
        }
    }

    private static void addEventSubProcess(Element scope, String end, boolean interrupting) {
        Element added = Xml.add(scope, "subProcess", "subProcess_added");
        added.setAttribute("triggeredByEvent", "true");
        Element start = Xml.add(added, "startEvent", "startEvent_added");
        start.setAttribute("isInterrupting", String.valueOf(interrupting));
        timer(start);
        Element last = Xml.add(added, "endEvent", "endEvent_added");
        if (end.equals("terminate")) {
            Xml.add(last, "terminateEventDefinition", null);
        } else if (end.equals("error")) {
            Xml.add(last, "errorEventDefinition", null).setAttribute("errorRef", "SOME_ERROR");
        }
        Xml.addFlow(added, "flow_added", "startEvent_added", "endEvent_added");
    }

    private void listeners() {
        List<Element> tasks = Xml.all(original, "userTask");
        for (int i = 0; i < tasks.size(); i++) {
            String id = id(tasks.get(i));
            int count = taskListeners(tasks.get(i)).size();
            for (int listener = 0; listener < count; listener++) {
                int index = listener;
                edit(
                        "remove listener",
                        id,
                        xml -> Xml.remove(taskListeners(Xml.byId(xml, id)).get(index)));
                edit(
                        "change listener",
                        id,
                        xml -> taskListeners(Xml.byId(xml, id))
                                .get(index)
                                .setAttribute("delegateExpression", "${somethingElse}"));
                edit(
                        "change event",
                        id,
                        xml -> taskListeners(Xml.byId(xml, id)).get(index).setAttribute("event", "assignment"));
                String other = id(tasks.get((i + 1) % tasks.size()));
                edit(
                        "move listener",
                        id + " to " + other,
                        xml -> Xml.children(Xml.byId(xml, other), "extensionElements")
                                .get(0)
                                .appendChild(taskListeners(Xml.byId(xml, id)).get(index)));
            }
        }
        for (Element task : Xml.all(original, "serviceTask")) {
            edit(
                    "change bean",
                    id(task),
                    xml -> Xml.byId(xml, id(task))
                            .setAttributeNS(Xml.CAMUNDA, "camunda:delegateExpression", "${sendLetter}"));
        }
    }

    private static List<Element> taskListeners(Element task) {
        return Xml.children(task, "extensionElements").stream()
                .flatMap(extensions -> Xml.children(extensions, "taskListener").stream())
                .toList();
    }

    private void harmless() {
        for (Element node : Xml.all(original, NODES)) {
            edit(
                    "harmless: rename label",
                    id(node),
                    xml -> Xml.byId(xml, id(node)).setAttribute("name", "Andet navn"));
        }
        for (Element flow : Xml.all(original, "sequenceFlow")) {
            String id = id(flow);
            edit("harmless: add notification", id, xml -> split(Xml.byId(xml, id), "serviceTask", "${sendLetter}"));
            edit("harmless: split task", id, xml -> split(Xml.byId(xml, id), "userTask", null));
        }
        for (Element task : Xml.all(original, "userTask")) {
            edit("harmless: do the task again", id(task), xml -> repeatTask(xml, id(task)));
        }
    }

    private static void split(Element flow, String kind, String bean) {
        Element scope = (Element) flow.getParentNode();
        Element added = Xml.add(scope, kind, "added");
        if (bean != null) {
            added.setAttributeNS(Xml.CAMUNDA, "camunda:delegateExpression", bean);
        }
        Xml.addFlow(scope, "flow_added", "added", flow.getAttribute("targetRef"));
        flow.setAttribute("targetRef", "added");
    }

    /** After the task, a gateway may send the case back to it. */
    private static void repeatTask(Document xml, String id) {
        Element scope = (Element) Xml.byId(xml, id).getParentNode();
        Xml.add(scope, "exclusiveGateway", "gateway_mutantAgain");
        Xml.all(xml, "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                .forEach(flow -> flow.setAttribute("sourceRef", "gateway_mutantAgain"));
        Xml.addFlow(scope, "flow_toAgain", id, "gateway_mutantAgain");
        Element again = Xml.addFlow(scope, "flow_again", "gateway_mutantAgain", id);
        Xml.add(again, "conditionExpression", null).setTextContent("${again}");
    }

    private static List<Element> siblings(Element element, String... names) {
        return Xml.children((Element) element.getParentNode(), names);
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
