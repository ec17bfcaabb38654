package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import dk.raadslag.law.model.ProcessModels;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CancelEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** The clauses for the token flow of the models. They over-approximate the engine: whatever it can do, the clauses derive. */
final class TokenFlowClauses {

    private final ProcessModels models;
    private final FactNumbers facts = new FactNumbers();
    private final HornClauses clauses = new HornClauses();
    private final TerminationClauses termination = new TerminationClauses(facts, clauses);

    TokenFlowClauses(ProcessModels models) {
        this.models = models;
        models.all().forEach(this::addProcess);
    }

    FactNumbers facts() {
        return facts;
    }

    HornClauses clauses() {
        return clauses;
    }

    /** Adds the facts that every process which can begin by itself begins. */
    void addStarts() {
        models.all().stream()
                .filter(models::isStartable)
                .flatMap(process -> ActivityTraits.startEvents(process).stream())
                .forEach(start -> clauses.add(facts.entered(start)));
    }

    private void addProcess(ProcessDefinitionEntity process) {
        for (ActivityImpl start : ActivityTraits.startEvents(process)) {
            clauses.add(facts.entered(process), facts.entered(start));
        }
        addScope(process);
    }

    private void addScope(ScopeImpl scope) {
        for (ActivityImpl start : ActivityTraits.startEvents(scope)) {
            clauses.add(
                    facts.completed(scope), facts.someTokenEnded(scope), facts.entered(start), facts.terminates(start));
        }
        scope.getActivities().forEach(activity -> addActivity(scope, activity));
    }

    private void addActivity(ScopeImpl scope, ActivityImpl activity) {
        addArrivals(activity);
        addTriggers(activity);
        addCompensation(scope, activity);
        addCompletion(activity);
        addEnds(scope, activity);
        termination.add(activity);
        if (!activity.getActivities().isEmpty()) {
            clauses.add(facts.compensates(activity), facts.compensates(scope));
            addScope(activity);
        }
    }

    private void addArrivals(ActivityImpl activity) {
        int entered = facts.entered(activity);
        int[] arrivals = activity.getIncomingTransitions().stream()
                .mapToInt(flow -> facts.left(ActivityTraits.source(flow)))
                .toArray();
        if (ActivityTraits.isParallelJoin(activity)) {
            clauses.add(entered, arrivals);
        } else {
            for (int arrival : arrivals) {
                clauses.add(entered, arrival);
            }
        }
    }

    private void addTriggers(ActivityImpl activity) {
        int entered = facts.entered(activity);
        if (activity.getActivityBehavior() instanceof CancelEndEventActivityBehavior cancel
                && cancel.getCancelBoundaryEvent() != null) {
            clauses.add(facts.entered((ActivityImpl) cancel.getCancelBoundaryEvent()), entered);
        } else if (ActivityTraits.isTriggered(activity) && !ActivityTraits.isCancelBoundaryEvent(activity)) {
            clauses.add(entered, facts.entered(activity.getEventScope()));
        }
    }

    /** A throw compensates what completed in its scope or deeper; in an event sub-process, also in the scope around it. */
    private void addCompensation(ScopeImpl scope, ActivityImpl activity) {
        if (activity.findCompensationHandler() != null) {
            clauses.add(
                    facts.entered(activity.findCompensationHandler()), facts.left(activity), facts.compensates(scope));
        }
        if (ActivityTraits.throwsCompensation(activity)) {
            clauses.add(facts.compensates(scope), facts.entered(activity));
            for (ScopeImpl inner = scope; ActivityTraits.isEventSubProcess(inner); inner = inner.getFlowScope()) {
                clauses.add(facts.compensates(inner.getFlowScope()), facts.entered(activity));
            }
        }
    }

    private void addCompletion(ActivityImpl activity) {
        int entered = facts.entered(activity);
        if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior) {
            addCall(activity, models.calledBy(activity));
        } else if (activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior) {
            activity.getActivities().stream()
                    .filter(inner -> !ActivityTraits.isCompensation(inner))
                    .forEach(inner -> clauses.add(facts.entered(inner), entered));
            // The collection may be empty, so the body may complete without the inner activity.
            clauses.add(facts.left(activity), entered);
        } else if (activity.isSubProcessScope()) {
            ActivityTraits.startEvents(activity).forEach(start -> clauses.add(facts.entered(start), entered));
            clauses.add(facts.left(activity), entered, facts.completed(activity));
        } else if (ActivityTraits.completesByItself(activity)) {
            clauses.add(facts.left(activity), entered);
        }
    }

    private void addCall(ActivityImpl call, List<ProcessDefinitionEntity> called) {
        int entered = facts.entered(call);
        for (ProcessDefinitionEntity process : called) {
            if (process.getInitial() != null) {
                clauses.add(facts.entered(process.getInitial()), entered);
            }
        }
        if (models.isResolved(call)) {
            called.forEach(process -> clauses.add(facts.left(call), entered, facts.completed(process)));
        } else {
            clauses.add(facts.left(call), entered);
        }
    }

    private void addEnds(ScopeImpl scope, ActivityImpl activity) {
        if (ActivityTraits.isTerminateEnd(activity)) {
            clauses.add(facts.completed(scope), facts.entered(activity));
        } else if (activity.isTriggeredByEvent()) {
            if (ActivityTraits.isInterrupting(activity)) {
                clauses.add(facts.completed(scope), facts.completed(activity));
            }
        } else if (!ActivityTraits.isCompensation(activity)
                && ActivityTraits.outgoingFlows(activity).isEmpty()) {
            clauses.add(facts.someTokenEnded(scope), facts.left(activity));
        }
    }
}
