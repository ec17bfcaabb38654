package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Node.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads the elements of a model from its XML. */
final class ElementReader {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The words of the law table for the stages that a call names. */
    private static final Map<String, String> STAGES = Map.of(
            "REACTION",
            "om reaktionen",
            "AGREEMENT",
            "om aftalen",
            "RECOMMENDATION",
            "om indstillingen",
            "EXEMPTION",
            "om fritagelsen",
            "SPECIALIST",
            "om specialfunktionen",
            "TENDER",
            "om rammeudbuddet");

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
        area.demandsAtEnd = law.bits(law.endings().getOrDefault(process.getId(), List.of()));
        read(area, process.getFlowElements(), process);
        area.calledStart = area.starts.size() == 1 ? area.starts.get(0) : null;
        for (StartEvent start : process.getChildElementsByType(StartEvent.class)) {
            if (start.getEventDefinitions().isEmpty() || EventKinds.defines(start, TimerEventDefinition.class)) {
                area.calledStart = area.find(start.getId());
            }
            area.hasEventStart |= !start.getEventDefinitions().isEmpty();
        }
        return area;
    }

    private void read(Area area, Collection<FlowElement> elements, ModelElementInstance parent) {
        Map<String, Node> byId = new HashMap<>();
        for (FlowElement element : elements) {
            if (element instanceof FlowNode node && !EventKinds.throwsLink(node)) {
                byId.put(node.getId(), node(area, node));
            }
        }
        new Connections(byId, elements, parent).read();
    }

    private Node node(Area area, FlowNode element) {
        Node node = new Node(count++, element.getId());
        node.defaultFlow = element.getAttributeValue("default");
        new Beans(element, law).mark(node);
        node.kind = kind(element);
        needs(node, element);
        area.nodes.add(node);
        if (element instanceof SubProcess sub) {
            node.inside = new Area(sub.getId(), false);
            read(node.inside, sub.getFlowElements(), sub);
            if (sub.triggeredByEvent()) {
                triggered(area, node, sub);
            }
        } else if (node.kind == Kind.COMPENSATE || node.kind == Kind.CANCEL) {
            node.inside = new Area(element.getId() + " compensation", false);
        }
        if (element instanceof Activity activity) {
            node.repeated = activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
            node.isHandler |= activity.isForCompensation();
        } else if (element instanceof StartEvent) {
            area.starts.add(node);
        } else if (element instanceof Event event) {
            EventKinds.mark(node, event);
        }
        return node;
    }

    private static void triggered(Area area, Node node, SubProcess sub) {
        node.kind = Kind.EVENT_SUB_PROCESS;
        for (StartEvent start : sub.getChildElementsByType(StartEvent.class)) {
            EventKinds.mark(node, start);
            node.interrupting = start.isInterrupting();
        }
        if (node.trigger == Trigger.COMPENSATION) {
            node.isHandler = true;
            area.compensation = node;
        } else {
            area.eventSubProcesses.add(node);
        }
    }

    private static Kind kind(FlowNode element) {
        if (element instanceof ExclusiveGateway) {
            return Kind.CHOICE;
        } else if (element instanceof ParallelGateway) {
            return Kind.FORK;
        } else if (element instanceof InclusiveGateway) {
            return Kind.INCLUSIVE;
        } else if (element instanceof EventBasedGateway) {
            return Kind.AWAIT;
        } else if (element instanceof SubProcess) {
            return Kind.SUB_PROCESS;
        } else if (element instanceof CallActivity) {
            return Kind.CALL;
        }
        return element instanceof Event event ? EventKinds.kind(event) : Kind.STEP;
    }

    private void needs(Node node, FlowNode element) {
        if (element instanceof BusinessRuleTask rule) {
            node.meets |= bit("beslutningen " + rule.getCamundaDecisionRef());
        }
        if (element instanceof CallActivity call) {
            node.called = called(call);
        }
        if (node.called != null) {
            node.meets |= bit("processen " + node.called);
            node.meets |= new CouncilCall((CallActivity) element)
                    .stage()
                    .map(stage -> bit("rådet " + STAGES.getOrDefault(stage, stage)))
                    .orElse(0L);
        }
    }

    private long bit(String need) {
        int index = law.needs().indexOf(need);
        return index < 0 ? 0 : 1L << index;
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
}
