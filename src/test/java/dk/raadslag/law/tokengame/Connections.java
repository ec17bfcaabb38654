package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Node.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Connects the elements of a scope. Sequence flows are read from the flows themselves, as the engine does. */
final class Connections {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Map<String, Node> byId;
    private final Collection<FlowElement> elements;
    private final ModelElementInstance scope;
    private final Map<String, String> thrownLinks = new HashMap<>();
    private final Map<String, Node> caughtLinks = new HashMap<>();

    Connections(Map<String, Node> byId, Collection<FlowElement> elements, ModelElementInstance scope) {
        this.byId = byId;
        this.elements = elements;
        this.scope = scope;
    }

    void read() {
        for (FlowElement element : elements) {
            if (element instanceof FlowNode node && EventKinds.throwsLink(node)) {
                thrownLinks.put(node.getId(), EventKinds.linkName(node));
            } else if (element instanceof IntermediateCatchEvent event
                    && EventKinds.defines(event, LinkEventDefinition.class)) {
                caughtLinks.put(EventKinds.linkName(event), byId.get(event.getId()));
            }
        }
        for (FlowElement element : elements) {
            if (element instanceof SequenceFlow flow) {
                connect(flow);
            } else if (element instanceof BoundaryEvent event) {
                attach(event);
            }
        }
    }

    private void connect(SequenceFlow flow) {
        Node source = byId.get(flow.getAttributeValue("sourceRef"));
        String targetId = flow.getAttributeValue("targetRef");
        Node target =
                thrownLinks.containsKey(targetId) ? caughtLinks.get(thrownLinks.get(targetId)) : byId.get(targetId);
        boolean conditional = !flow.getDomElement()
                .getChildElementsByNameNs(BPMN, "conditionExpression")
                .isEmpty();
        if (source.kind == Kind.AWAIT) {
            source.events.add(target);
        } else {
            source.flows.add(new Node.Flow(flow.getId(), target, conditional));
            target.incoming++;
        }
    }

    private void attach(BoundaryEvent event) {
        Node host = byId.get(event.getAttributeValue("attachedToRef"));
        Node node = byId.get(event.getId());
        if (node.trigger == Trigger.COMPENSATION) {
            for (Association association : scope.getChildElementsByType(Association.class)) {
                if (event.getId().equals(association.getAttributeValue("sourceRef"))) {
                    host.handler = byId.get(association.getAttributeValue("targetRef"));
                }
            }
        } else {
            node.interrupting = event.cancelActivity();
            host.events.add(node);
        }
    }
}
