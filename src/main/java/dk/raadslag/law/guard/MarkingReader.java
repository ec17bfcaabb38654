package dk.raadslag.law.guard;

import dk.raadslag.engine.WithoutAuthorization;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.law.reachability.InstanceMarking;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ActivityInstanceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TransitionInstanceImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;

/** Reads the marking of a case: the process instance that began it and all instances that it has called. */
final class MarkingReader {

    private final CommandContext context;
    private final List<InstanceMarking> found = new ArrayList<>();

    private MarkingReader(CommandContext context) {
        this.context = context;
    }

    /** The running process instances of the case as the current transaction sees them; none if the case has ended. */
    static List<InstanceMarking> of(CommandContext context, String rootProcessInstanceId) {
        MarkingReader runs = new MarkingReader(context);
        runs.add(rootProcessInstanceId, null);
        return runs.found;
    }

    private @Nullable InstanceMarking add(String processInstanceId, @Nullable InstanceMarking caller) {
        ActivityInstance active =
                WithoutAuthorization.ask(context, () -> new GetActivityInstanceCmd(processInstanceId).execute(context));
        if (active == null) {
            return null;
        }
        InstanceMarking run = new InstanceMarking(
                processInstanceId,
                DeployedModels.version(active.getProcessDefinitionId()),
                caller,
                new ArrayList<>(),
                new IdentityHashMap<>());
        found.add(run);
        addScope(run, run.process(), active);
        return run;
    }

    private void addScope(InstanceMarking run, ScopeImpl scope, ActivityInstance instance) {
        List<ActivityImpl> active = new ArrayList<>();
        run.scopes().add(new InstanceMarking.Scope(scope, active));
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            ActivityImpl element = run.process().findActivity(child.getActivityId());
            active.add(element);
            addCalled(run, element, ((ActivityInstanceImpl) child).getSubProcessInstanceId());
            if (!element.getActivities().isEmpty()) {
                addScope(run, element, child);
            }
        }
        for (TransitionInstance child : instance.getChildTransitionInstances()) {
            ActivityImpl element = run.process().findActivity(child.getActivityId());
            active.add(element);
            addCalled(run, element, ((TransitionInstanceImpl) child).getSubProcessInstanceId());
        }
    }

    private void addCalled(InstanceMarking run, ActivityImpl call, String calledId) {
        InstanceMarking called = calledId == null ? null : add(calledId, run);
        if (called != null) {
            run.calls().computeIfAbsent(call, first -> new ArrayList<>()).add(called);
        }
    }
}
