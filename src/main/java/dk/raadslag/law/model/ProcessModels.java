package dk.raadslag.law.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** The process models that are in force together: of each process the newest version, and older ones by which a case still goes. */
public final class ProcessModels {

    private final Map<String, ProcessDefinitionEntity> byKey = new LinkedHashMap<>();
    private final Set<ProcessDefinitionEntity> all = new LinkedHashSet<>();
    private final Set<ProcessDefinitionEntity> startable = new HashSet<>();
    private final Set<ProcessDefinitionEntity> running = new LinkedHashSet<>();

    public ProcessModels(Collection<ProcessDefinitionEntity> newest) {
        this(newest, Set.of());
    }

    public ProcessModels(Collection<ProcessDefinitionEntity> newest, Collection<ProcessDefinitionEntity> older) {
        newest.forEach(process -> byKey.put(process.getKey(), process));
        all.addAll(newest);
        all.addAll(older);
        newest.stream().filter(ProcessModels::canStartItself).forEach(this::addStartable);
        newest.stream().filter(this::isNotYetReached).forEach(this::addStartable);
    }

    /** The newest versions, and beside them those by which cases run, which go on as they began and may call the newest. */
    static ProcessModels withRunning(
            Collection<ProcessDefinitionEntity> newest, Collection<ProcessDefinitionEntity> running) {
        ProcessModels models = new ProcessModels(newest, running);
        models.running.addAll(running);
        running.stream().filter(ProcessModels::canStartItself).forEach(models::addStartable);
        return models;
    }

    /** The same models without those that are not among the processes given. */
    public ProcessModels among(Set<ProcessDefinitionEntity> kept) {
        return withRunning(
                byKey.values().stream().filter(kept::contains).toList(),
                running.stream().filter(kept::contains).toList());
    }

    public Collection<ProcessDefinitionEntity> all() {
        return all;
    }

    /** The newest version of the process, or {@code null}. */
    public ProcessDefinitionEntity get(String key) {
        return byKey.get(key);
    }

    /** Whether the process can begin otherwise than by a call from another one. */
    public boolean isStartable(ProcessDefinitionEntity process) {
        return startable.contains(process);
    }

    /** Whether it is known which process the activity calls. */
    public boolean isResolved(ActivityImpl call) {
        return resolved(call) != null;
    }

    /** The processes that the activity may call: the one it names, or all if that cannot be told. */
    public List<ProcessDefinitionEntity> calledBy(ActivityImpl call) {
        ProcessDefinitionEntity resolved = resolved(call);
        if (resolved == null) {
            return Stream.concat(byKey.values().stream(), running.stream())
                    .distinct()
                    .toList();
        }
        return Stream.concat(
                        Stream.of(resolved),
                        running.stream().filter(process -> process.getKey().equals(resolved.getKey())))
                .distinct()
                .toList();
    }

    /** Whether the activity calls whatever version is the newest, for all regions alike. */
    public static boolean callsNewest(ActivityImpl call) {
        CallableElement element = ((CallableElementActivityBehavior) call.getActivityBehavior()).getCallableElement();
        return element.isLatestBinding() && element.getTenantIdProvider() == null;
    }

    /** The key of the called process if the activity names one, else {@code null}. */
    public static String calledKey(ActivityImpl call) {
        return call.getActivityBehavior() instanceof CallActivityBehavior behavior
                ? literal(behavior.getCallableElement().getDefinitionKeyValueProvider())
                : null;
    }

    private ProcessDefinitionEntity resolved(ActivityImpl call) {
        ProcessDefinitionEntity called = byKey.get(calledKey(call));
        if (called == null) {
            return null;
        }
        CallableElement element = ((CallActivityBehavior) call.getActivityBehavior()).getCallableElement();
        boolean newest = element.isLatestBinding()
                || element.isDeploymentBinding()
                        && called.getDeploymentId() != null
                        && called.getDeploymentId().equals(element.getDeploymentId());
        return newest && element.getTenantIdProvider() == null ? called : null;
    }

    private static String literal(ParameterValueProvider provider) {
        return provider instanceof ElValueProvider text && !text.isDynamic()
                ? text.getExpression().getExpressionText()
                : null;
    }

    private static boolean canStartItself(ProcessDefinitionEntity process) {
        return process.isStartableInTasklist()
                || ActivityTraits.starts(process).stream()
                        .anyMatch(start -> !ActivityTypes.START_EVENT.equals(
                                start.getProperties().get(BpmnProperties.TYPE)));
    }

    private boolean isNotYetReached(ProcessDefinitionEntity process) {
        Set<ProcessDefinitionEntity> reached = new HashSet<>();
        startable.forEach(root -> reach(root, reached));
        return !reached.contains(process);
    }

    private void reach(ProcessDefinitionEntity process, Set<ProcessDefinitionEntity> reached) {
        if (reached.add(process)) {
            calls(process).forEach(call -> calledBy(call).forEach(called -> reach(called, reached)));
        }
    }

    private void addStartable(ProcessDefinitionEntity process) {
        startable.add(process);
    }

    /** The call activities of the process, those in sub-processes included. */
    public static List<ActivityImpl> calls(ScopeImpl scope) {
        return Elements.in(scope).stream()
                .filter(activity -> activity.getActivityBehavior() instanceof CallableElementActivityBehavior)
                .toList();
    }
}
