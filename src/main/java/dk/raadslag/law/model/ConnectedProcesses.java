package dk.raadslag.law.model;

import dk.raadslag.law.LawTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The processes that hang together with those of the law table: by acts, or by calls in either direction. */
public final class ConnectedProcesses {

    private final LawTable table;
    private final ProcessModels models;
    private final Map<ProcessDefinitionEntity, Set<ProcessDefinitionEntity>> neighbours = new HashMap<>();

    public ConnectedProcesses(LawTable table, ProcessModels models) {
        this.table = table;
        this.models = models;
        for (ProcessDefinitionEntity process : models.all()) {
            ProcessModels.calls(process)
                    .forEach(call -> models.calledBy(call).forEach(called -> connect(process, called)));
        }
    }

    public Set<ProcessDefinitionEntity> ofTheLaw() {
        Set<ProcessDefinitionEntity> found = new HashSet<>();
        Deque<ProcessDefinitionEntity> open = new ArrayDeque<>();
        models.all().stream().filter(this::isOfTheLaw).forEach(open::add);
        while (!open.isEmpty()) {
            ProcessDefinitionEntity process = open.remove();
            if (found.add(process)) {
                open.addAll(neighbours.getOrDefault(process, Set.of()));
            }
        }
        return found;
    }

    private boolean isOfTheLaw(ProcessDefinitionEntity process) {
        return table.processes().contains(process.getKey())
                || BeanReferences.in(process).stream().anyMatch(place -> table.isAct(place.bean()));
    }

    private void connect(ProcessDefinitionEntity one, ProcessDefinitionEntity other) {
        neighbours.computeIfAbsent(one, unknown -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, unknown -> new HashSet<>()).add(one);
    }
}
