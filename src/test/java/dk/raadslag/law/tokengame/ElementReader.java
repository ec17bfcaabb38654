package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Node.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads the elements of a model from its XML. Sequence flows are read from the flows themselves, as the engine does. */
final class ElementReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Law law;
    private final Set<String> processKeys;
    private int count;

    ElementReader(Law law, Set<String> processKeys) {
        this.law = law;
        this.processKeys = processKeys;
    }

    Area process(Process process) {
        Area area = new Area(process.getId(), true);
        area.startable = !"false".equals(process.getAttributeValueNs(CAMUNDA, "isStartableInTasklist"));
        area.demandsAtEnd = law.bits(law.endings().getOrDefault(process.getId(), java.util.List.of()));
        read(area, process.getFlowElements(), process);
        area.calledStart = area.starts.size() == 1 ? area.starts.get(0) : null;
        for (StartEvent start : children(process, StartEvent.class)) {
            if (start.getEventDefinitions().isEmpty()) {
                area.calledStart = find(area, start.getId());
            } else {
                area.hasEventStart = true;
            }
        }
        return area;
    }

    private static <T extends ModelElementInstance> Collection<T> children(Process process, Class<T> type) {
        return process.getChildElementsByType(type);
    }

    private static Node find(Area area, String id) {
        return area.nodes.stream()
                .filter(node -> node.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    private void read(Area area, Collection<FlowElement> elements, ModelElementInstance parent) {
        Map<String, Node> byId = new HashMap<>();
        Map<String, String> links = new HashMap<>();
        for (FlowElement element : elements) {
            if (element instanceof FlowNode node && !throwsLink(node)) {
                byId.put(node.getId(), node(area, node));
            } else if (element instanceof FlowNode link) {
                links.put(link.getId(), linkName(link));
            }
        }
        elements.stream()
                .filter(SequenceFlow.class::isInstance)
                .forEach(flow -> flow((SequenceFlow) flow, byId, links, elements));
        elements.stream()
                .filter(BoundaryEvent.class::isInstance)
                .forEach(event -> attach((BoundaryEvent) event, byId, parent));
    }

    private Node node(Area area, FlowNode element) {
        Node node = new Node(count++, element.getId(), element.getName());
        node.defaultFlow = element.getAttributeValue("default");
        new Beans(element, law).mark(node);
        kind(node, element);
        boolean event = element instanceof SubProcess sub && sub.triggeredByEvent();
        if (element instanceof SubProcess sub) {
            node.inside = new Area(sub.getId(), false);
            read(node.inside, sub.getFlowElements(), sub);
        }
        if (element instanceof Activity activity) {
            node.repeated = activity.getLoopCharacteristics() != null;
            node.isHandler = activity.isForCompensation();
        }
        area.nodes.add(node);
        if (event) {
            node.kind = Kind.EVENT_SUB_PROCESS;
            for (StartEvent start : ((SubProcess) element).getChildElementsByType(StartEvent.class)) {
                node.interrupting = start.isInterrupting();
                if (defines(start, CompensateEventDefinition.class)) {
                    node.isHandler = true;
                } else {
                    area.eventSubProcesses.add(node);
                }
            }
        }
        if (element instanceof StartEvent) {
            area.starts.add(node);
        }
        return node;
    }

    private void kind(Node node, FlowNode element) {
        if (element instanceof ExclusiveGateway) {
            node.kind = Kind.CHOICE;
        } else if (element instanceof ParallelGateway) {
            node.kind = Kind.FORK;
        } else if (element instanceof InclusiveGateway) {
            node.kind = Kind.INCLUSIVE;
        } else if (element instanceof EventBasedGateway) {
            node.kind = Kind.AWAIT;
        } else if (element instanceof SubProcess) {
            node.kind = Kind.SUB_PROCESS;
        } else if (element instanceof CallActivity call) {
            node.kind = Kind.CALL;
            node.called = called(call);
        } else if (element instanceof EndEvent end) {
            node.kind = endKind(end);
        } else if (element instanceof IntermediateThrowEvent event && defines(event, CompensateEventDefinition.class)) {
            node.kind = Kind.COMPENSATE;
        }
        if (element instanceof BusinessRuleTask rule) {
            node.meets |= bit("beslutningen " + rule.getCamundaDecisionRef());
        }
        if (element instanceof CallActivity call && node.called != null) {
            node.meets |= bit("processen " + node.called);
            node.meets |= new CouncilCall(call)
                    .stage()
                    .map(stage -> bit("rådet " + stage))
                    .orElse(0);
        }
    }

    private int bit(String need) {
        int index = law.needs().indexOf(need);
        return index < 0 ? 0 : 1 << index;
    }

    private String called(CallActivity call) {
        String key = call.getCalledElement();
        String binding = call.getCamundaCalledElementBinding();
        boolean known = key != null
                && processKeys.contains(key)
                && (binding == null || binding.equals("latest") || binding.equals("deployment"))
                && call.getAttributeValueNs(CAMUNDA, "calledElementTenantId") == null;
        return known ? key : null;
    }

    private static Kind endKind(EndEvent end) {
        if (defines(end, TerminateEventDefinition.class)) {
            return Kind.TERMINATE;
        }
        if (defines(end, ErrorEventDefinition.class)) {
            return Kind.ERROR;
        }
        if (defines(end, CancelEventDefinition.class)) {
            return Kind.CANCEL;
        }
        return defines(end, CompensateEventDefinition.class) ? Kind.COMPENSATE : Kind.END;
    }

    private static boolean defines(Event event, Class<? extends ModelElementInstance> definition) {
        return !event.getChildElementsByType(definition).isEmpty();
    }

    private static boolean throwsLink(FlowNode node) {
        return node instanceof IntermediateThrowEvent event && defines(event, LinkEventDefinition.class);
    }

    private static String linkName(FlowNode link) {
        return link.getChildElementsByType(LinkEventDefinition.class)
                .iterator()
                .next()
                .getName();
    }

    private static void flow(
            SequenceFlow flow, Map<String, Node> byId, Map<String, String> links, Collection<FlowElement> elements) {
        Node source = byId.get(flow.getAttributeValue("sourceRef"));
        String targetId = flow.getAttributeValue("targetRef");
        if (links.containsKey(targetId)) {
            String name = links.get(targetId);
            targetId = elements.stream()
                    .filter(IntermediateCatchEvent.class::isInstance)
                    .map(FlowNode.class::cast)
                    .filter(event -> defines((Event) event, LinkEventDefinition.class)
                            && linkName(event).equals(name))
                    .findFirst()
                    .orElseThrow()
                    .getId();
        }
        Node target = byId.get(targetId);
        boolean conditional = flow.getDomElement()
                        .getChildElementsByNameNs(BPMN, "conditionExpression")
                        .size()
                > 0;
        if (source.kind == Kind.AWAIT) {
            source.events.add(target);
        } else {
            source.flows.add(new Node.Flow(flow.getId(), target, conditional));
            target.incoming++;
        }
    }

    private static void attach(BoundaryEvent event, Map<String, Node> byId, ModelElementInstance parent) {
        Node host = byId.get(event.getAttributeValue("attachedToRef"));
        Node node = byId.get(event.getId());
        if (defines(event, CompensateEventDefinition.class)) {
            for (Association association : parent.getChildElementsByType(Association.class)) {
                if (event.getId().equals(association.getAttributeValue("sourceRef"))) {
                    host.handler = byId.get(association.getAttributeValue("targetRef"));
                }
            }
            return;
        }
        node.interrupting = event.cancelActivity();
        node.cancelEvent = defines(event, CancelEventDefinition.class);
        host.events.add(node);
    }
}
