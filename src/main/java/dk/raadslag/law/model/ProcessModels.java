package dk.raadslag.law.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** The process models in force together: the newest version of each process, and older versions with running instances. */
public final class ProcessModels {

    private final Map<String, ProcessDefinitionEntity> newestByKey = new LinkedHashMap<>();
    private final Set<ProcessDefinitionEntity> all = new LinkedHashSet<>();
    private final Set<ProcessDefinitionEntity> startable = new HashSet<>();
    private final Set<ProcessDefinitionEntity> running = new LinkedHashSet<>();

    public ProcessModels(Collection<ProcessDefinitionEntity> newest) {
        this(newest, Set.of());
    }

    /** The newest versions beside older ones, which are neither started nor called. */
    public ProcessModels(Collection<ProcessDefinitionEntity> newest, Collection<ProcessDefinitionEntity> older) {
        newest.forEach(process -> newestByKey.put(process.getKey(), process));
        all.addAll(newest);
        all.addAll(older);
        newest.stream().filter(ProcessModels::canStartItself).forEach(startable::add);
        newest.stream().filter(this::isNotYetReached).forEach(startable::add);
    }

    /** The newest versions beside those with running instances, which are called as well and may call the newest. */
    static ProcessModels withRunning(
            Collection<ProcessDefinitionEntity> newest, Collection<ProcessDefinitionEntity> running) {
        ProcessModels models = new ProcessModels(newest, running);
        models.running.addAll(running);
        running.stream().filter(ProcessModels::canStartItself).forEach(models.startable::add);
        return models;
    }

    /** The same models restricted to the processes given. */
    public ProcessModels restrictedTo(Set<ProcessDefinitionEntity> kept) {
        return withRunning(
                newestByKey.values().stream().filter(kept::contains).toList(),
                running.stream().filter(kept::contains).toList());
    }

    /** All versions. */
    public Collection<ProcessDefinitionEntity> all() {
        return all;
    }

    /** The newest version of the process. */
    public Optional<ProcessDefinitionEntity> newest(String key) {
        return Optional.ofNullable(newestByKey.get(key));
    }

    /** True if the process can begin otherwise than by a call from another one. */
    public boolean isStartable(ProcessDefinitionEntity process) {
        return startable.contains(process);
    }

    /** True if nothing calls the process and it does not begin by itself, so that it waits for a model that calls it. */
    public boolean isUncalled(ProcessDefinitionEntity process) {
        return isStartable(process) && !canStartItself(process);
    }

    /** True if the model says which process the activity calls. */
    public boolean isResolved(ActivityImpl call) {
        return resolve(call).isPresent();
    }

    /** The versions that the activity may call: those of the process that it names, or all if the model does not say which. */
    public List<ProcessDefinitionEntity> calledBy(ActivityImpl call) {
        Optional<ProcessDefinitionEntity> resolved = resolve(call);
        Stream<ProcessDefinitionEntity> newest =
                resolved.map(Stream::of).orElseGet(() -> newestByKey.values().stream());
        Stream<ProcessDefinitionEntity> older = running.stream()
                .filter(process -> resolved.map(ProcessDefinitionEntity::getKey)
                        .map(process.getKey()::equals)
                        .orElse(true));
        return Stream.concat(newest, older).distinct().toList();
    }

    private Optional<ProcessDefinitionEntity> resolve(ActivityImpl activity) {
        CallActivity call = new CallActivity(activity);
        return call.calledKey().flatMap(this::newest).filter(call::calls);
    }

    private static boolean canStartItself(ProcessDefinitionEntity process) {
        return process.isStartableInTasklist()
                || ActivityTraits.startEvents(process).stream()
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
            CallActivity.in(process)
                    .forEach(call -> calledBy(call.activity()).forEach(called -> reach(called, reached)));
        }
    }
}
