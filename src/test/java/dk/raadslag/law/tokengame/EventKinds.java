package dk.raadslag.law.tokengame;

import dk.raadslag.law.tokengame.Node.Kind;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The effects of events, read from their definitions. */
final class EventKinds {

    private EventKinds() {}

    static boolean defines(ModelElementInstance event, Class<? extends EventDefinition> definition) {
        return !event.getChildElementsByType(definition).isEmpty();
    }

    /** Effects of events; all that wait or only tell somebody something are steps. */
    static Kind kind(Event event) {
        if (event instanceof CatchEvent) {
            return Kind.STEP;
        } else if (defines(event, TerminateEventDefinition.class)) {
            return Kind.TERMINATE;
        } else if (defines(event, ErrorEventDefinition.class)) {
            return Kind.ERROR;
        } else if (defines(event, CancelEventDefinition.class)) {
            return Kind.CANCEL;
        } else if (defines(event, EscalationEventDefinition.class)) {
            return Kind.ESCALATE;
        } else if (defines(event, CompensateEventDefinition.class)) {
            return Kind.COMPENSATE;
        }
        // The engine follows flows out of any end event that has a definition.
        return event instanceof EndEvent end && end.getEventDefinitions().isEmpty() ? Kind.END : Kind.STEP;
    }

    /** Notes what the event catches or throws. */
    static void mark(Node node, Event event) {
        node.trigger = trigger(event);
        for (EscalationEventDefinition definition : event.getChildElementsByType(EscalationEventDefinition.class)) {
            node.code = definition.getAttributeValue("escalationRef");
        }
        for (CompensateEventDefinition definition : event.getChildElementsByType(CompensateEventDefinition.class)) {
            node.compensated = definition.getAttributeValue("activityRef");
        }
    }

    private static Trigger trigger(Event event) {
        if (defines(event, ErrorEventDefinition.class)) {
            return Trigger.ERROR;
        } else if (defines(event, EscalationEventDefinition.class)) {
            return Trigger.ESCALATION;
        } else if (defines(event, CancelEventDefinition.class)) {
            return Trigger.CANCEL;
        }
        return defines(event, CompensateEventDefinition.class) ? Trigger.COMPENSATION : Trigger.OUTSIDE;
    }

    /** A throwing link is no element: what flows to it goes on where the link is caught. */
    static boolean throwsLink(FlowNode node) {
        return node instanceof IntermediateThrowEvent && defines(node, LinkEventDefinition.class);
    }

    static String linkName(FlowNode link) {
        return link.getChildElementsByType(LinkEventDefinition.class)
                .iterator()
                .next()
                .getName();
    }
}
