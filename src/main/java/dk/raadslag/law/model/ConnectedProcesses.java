package dk.raadslag.law.model;

import dk.raadslag.law.LawTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * The call graph of the processes, its edges taken in both directions. A call that names its process by an expression is an edge to
 * every process, but only away from the caller: what another family calls so does not belong to the law for that. Where what is fixed in the
 * expression rules out every process of the law, it is an edge to those that it may name.
 */
public final class ConnectedProcesses {

    private final LawTable table;
    private final ProcessModels models;
    private final Map<ProcessDefinitionEntity, Set<ProcessDefinitionEntity>> neighbours = new HashMap<>();
    private final Set<ProcessDefinitionEntity> callingAny = new HashSet<>();
    private final Set<ProcessDefinitionEntity> inTable;

    public ConnectedProcesses(LawTable table, ProcessModels models) {
        this.table = table;
        this.models = models;
        this.inTable = models.all().stream().filter(this::isInTable).collect(Collectors.toSet());
        for (ProcessDefinitionEntity process : models.all()) {
            CallActivity.in(process).forEach(call -> connect(process, call));
        }
    }

    /** The processes of the law, and those that may call one of them by an expression. */
    public Set<ProcessDefinitionEntity> judged() {
        Set<ProcessDefinitionEntity> judged = ofTheLaw();
        judged.addAll(callingAny);
        return judged;
    }

    /** The processes of the law table or with one of its acts, or with a letter that tells of one, and all that are connected to one of these by calls. */
    public Set<ProcessDefinitionEntity> ofTheLaw() {
        Set<ProcessDefinitionEntity> found = new HashSet<>();
        Deque<ProcessDefinitionEntity> worklist = new ArrayDeque<>();
        worklist.addAll(inTable);
        while (!worklist.isEmpty()) {
            ProcessDefinitionEntity process = worklist.remove();
            if (found.add(process)) {
                worklist.addAll(
                        callingAny.contains(process) ? models.all() : neighbours.getOrDefault(process, Set.of()));
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

    private void connect(ProcessDefinitionEntity process, CallActivity call) {
        if (call.calledKey().isEmpty() && mayCallTheLaw(call)) {
            callingAny.add(process);
            return;
        }
        models.all().stream()
                .filter(called -> call.mayCall(called.getKey()))
                .forEach(called -> connect(process, called));
    }

    private boolean mayCallTheLaw(CallActivity call) {
        return Stream.concat(table.processes().stream(), inTable.stream().map(ProcessDefinitionEntity::getKey))
                .anyMatch(call::mayCall);
    }

    private void connect(ProcessDefinitionEntity one, ProcessDefinitionEntity other) {
        neighbours.computeIfAbsent(one, unknown -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, unknown -> new HashSet<>()).add(one);
    }
}
