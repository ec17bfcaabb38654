package dk.raadslag.law.model;

import java.util.List;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.behavior.CancelBoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CancelEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CompensationEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ErrorEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TerminateEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** How the engine's parsed model says what an activity is. */
public final class ActivityTraits {

    private ActivityTraits() {}

    /** Waits for as many tokens as it has incoming flows. */
    public static boolean joins(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof ParallelGatewayActivityBehavior
                && activity.getIncomingTransitions().size() > 1;
    }

    /** Starts because something happens while another scope is active: boundary event, event sub-process, awaited event. */
    public static boolean isTriggered(ActivityImpl activity) {
        ScopeImpl awaitedIn = activity.getEventScope();
        return awaitedIn != null
                && awaitedIn != activity
                && activity.getActivityStartBehavior() != ActivityStartBehavior.DEFAULT
                && activity.getActivityStartBehavior() != ActivityStartBehavior.INTERRUPT_FLOW_SCOPE
                && !isCompensation(activity);
    }

    /** A triggered activity that belongs to one beside it: a boundary event or an event that a gateway awaits. */
    public static boolean isAttached(ActivityImpl activity) {
        return isTriggered(activity) && activity.getEventScope() != activity.getFlowScope();
    }

    /** A triggered activity that ends what it was awaited in. */
    public static boolean interrupts(ActivityImpl activity) {
        return isTriggered(activity)
                && activity.getActivityStartBehavior() != ActivityStartBehavior.CONCURRENT_IN_FLOW_SCOPE;
    }

    /** Belongs to compensation: a handler, or the event that only marks where it is attached. */
    public static boolean isCompensation(ActivityImpl activity) {
        return activity.isCompensationHandler()
                || ActivityTypes.BOUNDARY_COMPENSATION.equals(
                        activity.getProperties().get(BpmnProperties.TYPE));
    }

    /** Goes on where a transaction was cancelled. */
    public static boolean isCancelled(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof CancelBoundaryEventActivityBehavior;
    }

    /** Starts when something happens in the scope around it. */
    public static boolean isEventSubProcess(ScopeImpl scope) {
        return scope instanceof ActivityImpl activity && activity.isTriggeredByEvent();
    }

    /** Starts the handlers of what has completed. */
    public static boolean throwsCompensation(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof CompensationEventActivityBehavior
                || activity.getActivityBehavior() instanceof CancelEndEventActivityBehavior;
    }

    /** Ends the scope at once, whatever else is going on in it. */
    public static boolean terminates(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof TerminateEndEventActivityBehavior;
    }

    /** Leaves the scope as an exception, never in the normal way. */
    static boolean throwsOut(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof ErrorEndEventActivityBehavior
                || activity.getActivityBehavior() instanceof CancelEndEventActivityBehavior;
    }

    /** Is left as soon as its own work is done; an event-based gateway is left by the events that it waits for. */
    public static boolean isLeftByItself(ActivityImpl activity) {
        return !terminates(activity)
                && !throwsOut(activity)
                && !(activity.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior);
    }

    /** Chooses one of its flows. */
    public static boolean chooses(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof ExclusiveGatewayActivityBehavior;
    }

    /** The flows that the engine takes from the activity; an end event takes none, whatever is drawn. */
    public static List<PvmTransition> flows(ActivityImpl activity) {
        boolean ends = activity.getActivityBehavior() instanceof NoneEndEventActivityBehavior
                || terminates(activity)
                || throwsOut(activity);
        return ends ? List.of() : activity.getOutgoingTransitions();
    }

    /** Whether the flow is always taken, unless its source chooses only one. */
    public static boolean isUnconditional(ActivityImpl source, PvmTransition flow) {
        return source.getActivityBehavior() instanceof ParallelGatewayActivityBehavior
                || flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION) == null
                        && !flow.getId().equals(source.getProperty("default"));
    }

    /** The events by which a scope begins. */
    public static List<ActivityImpl> starts(ScopeImpl scope) {
        if (!(scope instanceof ProcessDefinitionImpl)) {
            ActivityImpl initial = scope.getProperties().get(BpmnProperties.INITIAL_ACTIVITY);
            return initial == null ? List.of() : List.of(initial);
        }
        return scope.getActivities().stream()
                .filter(activity -> activity.getActivityBehavior() instanceof NoneStartEventActivityBehavior)
                .toList();
    }

    /** Where a flow goes. */
    public static ActivityImpl target(PvmTransition flow) {
        return (ActivityImpl) flow.getDestination();
    }
}
