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

/** BPMN semantics of activities and flows, read from the behaviours and properties of the engine's parsed model. */
public final class ActivityTraits {

    private ActivityTraits() {}

    /** A parallel gateway that waits for as many tokens as it has incoming flows. */
    public static boolean isParallelJoin(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof ParallelGatewayActivityBehavior
                && activity.getIncomingTransitions().size() > 1;
    }

    /** An event that may occur while its event scope is active: boundary event, start of an event sub-process, awaited event. */
    public static boolean isTriggered(ActivityImpl activity) {
        ScopeImpl eventScope = activity.getEventScope();
        return eventScope != null
                && eventScope != activity
                && activity.getActivityStartBehavior() != ActivityStartBehavior.DEFAULT
                && activity.getActivityStartBehavior() != ActivityStartBehavior.INTERRUPT_FLOW_SCOPE
                && !isCompensation(activity);
    }

    /** A triggered event that belongs to an activity beside it: a boundary event, or an event that an event-based gateway awaits. */
    public static boolean isAttached(ActivityImpl activity) {
        return isTriggered(activity) && activity.getEventScope() != activity.getFlowScope();
    }

    /** A triggered event that cancels its event scope. */
    public static boolean isInterrupting(ActivityImpl activity) {
        return isTriggered(activity)
                && activity.getActivityStartBehavior() != ActivityStartBehavior.CONCURRENT_IN_FLOW_SCOPE;
    }

    /** A compensation handler, or the boundary event that only marks to which activity the handler belongs. */
    public static boolean isCompensation(ActivityImpl activity) {
        return activity.isCompensationHandler()
                || ActivityTypes.BOUNDARY_COMPENSATION.equals(
                        activity.getProperties().get(BpmnProperties.TYPE));
    }

    /** The boundary event of a transaction that is entered when the transaction is cancelled. */
    public static boolean isCancelBoundaryEvent(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof CancelBoundaryEventActivityBehavior;
    }

    /** A sub-process that is started by an event in the scope around it. */
    public static boolean isEventSubProcess(ScopeImpl scope) {
        return scope instanceof ActivityImpl activity && activity.isTriggeredByEvent();
    }

    /** An event that starts the compensation handlers of what has completed. */
    public static boolean throwsCompensation(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof CompensationEventActivityBehavior
                || activity.getActivityBehavior() instanceof CancelEndEventActivityBehavior;
    }

    /** An end event that completes its scope at once and discards all other tokens in it. */
    public static boolean isTerminateEnd(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof TerminateEndEventActivityBehavior;
    }

    /** An end event that never completes its scope in the normal way. */
    private static boolean isErrorOrCancelEnd(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof ErrorEndEventActivityBehavior
                || activity.getActivityBehavior() instanceof CancelEndEventActivityBehavior;
    }

    /** An activity that completes once its own work is done; an event-based gateway is left by the events that it awaits. */
    public static boolean completesByItself(ActivityImpl activity) {
        return !isTerminateEnd(activity)
                && !isErrorOrCancelEnd(activity)
                && !(activity.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior);
    }

    /** An XOR-split. */
    public static boolean isExclusiveGateway(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof ExclusiveGatewayActivityBehavior;
    }

    /** The flows that the engine takes from the activity: none from an end event, whatever is drawn. */
    public static List<PvmTransition> outgoingFlows(ActivityImpl activity) {
        boolean isEnd = activity.getActivityBehavior() instanceof NoneEndEventActivityBehavior
                || isTerminateEnd(activity)
                || isErrorOrCancelEnd(activity);
        return isEnd ? List.of() : activity.getOutgoingTransitions();
    }

    /** True if the flow is always taken, unless its source is an XOR-split. */
    public static boolean isUnconditional(ActivityImpl source, PvmTransition flow) {
        return source.getActivityBehavior() instanceof ParallelGatewayActivityBehavior
                || (flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION) == null
                        && (flow.getId() == null || !flow.getId().equals(source.getProperty("default"))));
    }

    /** The none start event of a sub-process; of a process, all start events. */
    public static List<ActivityImpl> startEvents(ScopeImpl scope) {
        if (!(scope instanceof ProcessDefinitionImpl)) {
            ActivityImpl initial = scope.getProperties().get(BpmnProperties.INITIAL_ACTIVITY);
            return initial == null ? List.of() : List.of(initial);
        }
        return scope.getActivities().stream()
                .filter(activity -> activity.getActivityBehavior() instanceof NoneStartEventActivityBehavior)
                .toList();
    }

    /** The element from which a flow comes. */
    public static ActivityImpl source(PvmTransition flow) {
        return (ActivityImpl) flow.getSource();
    }

    /** The element to which a flow goes. */
    public static ActivityImpl target(PvmTransition flow) {
        return (ActivityImpl) flow.getDestination();
    }
}
