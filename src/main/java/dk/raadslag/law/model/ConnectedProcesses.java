package dk.raadslag.law.model;

import dk.raadslag.law.LawTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The call graph of the processes, its edges taken in both directions. */
public final class ConnectedProcesses {

    private final LawTable table;
    private final ProcessModels models;
    private final Map<ProcessDefinitionEntity, Set<ProcessDefinitionEntity>> neighbours = new HashMap<>();

    public ConnectedProcesses(LawTable table, ProcessModels models) {
        this.table = table;
        this.models = models;
        for (ProcessDefinitionEntity process : models.all()) {
            CallActivity.in(process)
                    .forEach(call -> models.calledBy(call.activity()).forEach(called -> connect(process, called)));
        }
    }

    /** The processes of the law table or with one of its acts, or with a letter that tells of one, and all that are connected to one of these by calls. */
    public Set<ProcessDefinitionEntity> ofTheLaw() {
        Set<ProcessDefinitionEntity> found = new HashSet<>();
        Deque<ProcessDefinitionEntity> worklist = new ArrayDeque<>();
        models.all().stream().filter(this::isInTable).forEach(worklist::add);
        while (!worklist.isEmpty()) {
            ProcessDefinitionEntity process = worklist.remove();
            if (found.add(process)) {
                worklist.addAll(neighbours.getOrDefault(process, Set.of()));
            }
        }
        return found;
    }

    private boolean isInTable(ProcessDefinitionEntity process) {
        return table.processes().contains(process.getKey())
                || BeanReferences.in(Set.of(process)).stream()
                        .anyMatch(reference -> table.isAct(reference.bean()) || tellsOfAnAct(reference));
    }

    private boolean tellsOfAnAct(BeanReference reference) {
        return reference.bean().equals(table.letters().bean())
                && new LetterTask(reference)
                        .letter(table.letters().input())
                        .flatMap(table.letters()::rule)
                        .isPresent();
    }

    private void connect(ProcessDefinitionEntity one, ProcessDefinitionEntity other) {
        neighbours.computeIfAbsent(one, unknown -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, unknown -> new HashSet<>()).add(one);
    }
}
