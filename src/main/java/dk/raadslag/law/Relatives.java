package dk.raadslag.law;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The processes that hang together with those of the law table: by acts, or by calls in either direction. */
final class Relatives {

    private final LawTable table;
    private final Models models;
    private final Map<ProcessDefinitionEntity, Set<ProcessDefinitionEntity>> neighbours = new HashMap<>();

    Relatives(LawTable table, Models models) {
        this.table = table;
        this.models = models;
        for (ProcessDefinitionEntity process : models.all()) {
            Models.calls(process).forEach(call -> models.calledBy(call).forEach(called -> connect(process, called)));
        }
    }

    Set<ProcessDefinitionEntity> ofTheLaw() {
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
                || Places.in(process).stream().anyMatch(place -> table.isAct(place.bean()));
    }

    private void connect(ProcessDefinitionEntity one, ProcessDefinitionEntity other) {
        neighbours.computeIfAbsent(one, unknown -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, unknown -> new HashSet<>()).add(one);
    }
}
