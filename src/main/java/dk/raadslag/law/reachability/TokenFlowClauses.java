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

/** Says in clauses how tokens can move through the models, at least as freely as the engine lets them. */
final class TokenFlowClauses {

    private final ProcessModels models;
    private final FactNumbers statements = new FactNumbers();
    private final HornClauses clauses = new HornClauses();
    private final TerminationClauses vanishing = new TerminationClauses(statements, clauses);

    TokenFlowClauses(ProcessModels models) {
        this.models = models;
        models.all().forEach(this::addProcess);
    }

    FactNumbers statements() {
        return statements;
    }

    HornClauses clauses() {
        return clauses;
    }

    /** Lets every process begin that can begin by itself. */
    void begin() {
        models.all().stream()
                .filter(models::isStartable)
                .flatMap(process -> ActivityTraits.starts(process).stream())
                .forEach(start -> clauses.add(statements.entered(start)));
    }

    private void addProcess(ProcessDefinitionEntity process) {
        for (ActivityImpl start : ActivityTraits.starts(process)) {
            clauses.add(statements.entered(process), statements.entered(start));
        }
        addScope(process);
    }

    private void addScope(ScopeImpl scope) {
        for (ActivityImpl start : ActivityTraits.starts(scope)) {
            clauses.add(
                    statements.completed(scope),
                    statements.ended(scope),
                    statements.entered(start),
                    statements.vanishes(start));
        }
        scope.getActivities().forEach(activity -> addActivity(scope, activity));
    }

    private void addActivity(ScopeImpl scope, ActivityImpl activity) {
        addEntries(activity);
        addCompensation(scope, activity);
        addInside(activity);
        addEnds(scope, activity);
        vanishing.add(activity);
        if (!activity.getActivities().isEmpty()) {
            clauses.add(statements.compensates(activity), statements.compensates(scope));
            addScope(activity);
        }
    }

    private void addEntries(ActivityImpl activity) {
        int entered = statements.entered(activity);
        int[] arrivals = activity.getIncomingTransitions().stream()
                .mapToInt(flow -> statements.left((ActivityImpl) flow.getSource()))
                .toArray();
        if (ActivityTraits.joins(activity)) {
            clauses.add(entered, arrivals);
        } else {
            for (int arrival : arrivals) {
                clauses.add(entered, arrival);
            }
        }
        if (activity.getActivityBehavior() instanceof CancelEndEventActivityBehavior cancel
                && cancel.getCancelBoundaryEvent() != null) {
            clauses.add(statements.entered((ActivityImpl) cancel.getCancelBoundaryEvent()), entered);
        } else if (ActivityTraits.isTriggered(activity) && !ActivityTraits.isCancelled(activity)) {
            clauses.add(entered, statements.entered(activity.getEventScope()));
        }
    }

    /** What is thrown in a scope compensates what completed in it or deeper; in an event sub-process, also around it. */
    private void addCompensation(ScopeImpl scope, ActivityImpl activity) {
        if (activity.findCompensationHandler() != null) {
            clauses.add(
                    statements.entered(activity.findCompensationHandler()),
                    statements.left(activity),
                    statements.compensates(scope));
        }
        if (ActivityTraits.throwsCompensation(activity)) {
            clauses.add(statements.compensates(scope), statements.entered(activity));
            for (ScopeImpl inner = scope; ActivityTraits.isEventSubProcess(inner); inner = inner.getFlowScope()) {
                clauses.add(statements.compensates(inner.getFlowScope()), statements.entered(activity));
            }
        }
    }

    private void addInside(ActivityImpl activity) {
        int entered = statements.entered(activity);
        if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior) {
            addCall(activity, models.calledBy(activity));
        } else if (activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior) {
            activity.getActivities().stream()
                    .filter(inner -> !ActivityTraits.isCompensation(inner))
                    .forEach(inner -> clauses.add(statements.entered(inner), entered));
            // A collection may be empty: the inner activity need not happen.
            clauses.add(statements.left(activity), entered);
        } else if (activity.isSubProcessScope()) {
            ActivityTraits.starts(activity).forEach(start -> clauses.add(statements.entered(start), entered));
            clauses.add(statements.left(activity), entered, statements.completed(activity));
        } else if (ActivityTraits.isLeftByItself(activity)) {
            clauses.add(statements.left(activity), entered);
        }
    }

    private void addCall(ActivityImpl call, List<ProcessDefinitionEntity> called) {
        int entered = statements.entered(call);
        for (ProcessDefinitionEntity process : called) {
            if (process.getInitial() != null) {
                clauses.add(statements.entered(process.getInitial()), entered);
            }
        }
        if (models.isResolved(call)) {
            called.forEach(process -> clauses.add(statements.left(call), entered, statements.completed(process)));
        } else {
            clauses.add(statements.left(call), entered);
        }
    }

    private void addEnds(ScopeImpl scope, ActivityImpl activity) {
        if (ActivityTraits.terminates(activity)) {
            clauses.add(statements.completed(scope), statements.entered(activity));
        } else if (activity.isTriggeredByEvent()) {
            if (ActivityTraits.interrupts(activity)) {
                clauses.add(statements.completed(scope), statements.completed(activity));
            }
        } else if (!ActivityTraits.isCompensation(activity)
                && ActivityTraits.flows(activity).isEmpty()) {
            clauses.add(statements.ended(scope), statements.left(activity));
        }
    }
}
