package dk.raadslag.law.reachability;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;

/**
 * The marking of a running process instance: the distribution of its tokens over the elements of its model.
 *
 * @param id id of the process instance
 * @param process the version of the process by which it runs
 * @param caller the instance that called it; {@code null} for the one that began the case
 * @param scopes the process and its active sub-processes
 * @param calls of each call activity with a token, the instances that it has called and waits for
 */
public record InstanceMarking(
        String id,
        ProcessDefinitionEntity process,
        @Nullable InstanceMarking caller,
        List<Scope> scopes,
        Map<ActivityImpl, List<InstanceMarking>> calls) {

    /** An active sub-process, or the process itself, with one entry for each token directly in it. */
    public record Scope(ScopeImpl scope, List<ActivityImpl> active) {}

    /** The ids of this instance and of its callers, by the key of their process; of a recursive call the innermost. */
    public Map<String, String> chain() {
        Map<String, String> chain = new HashMap<>();
        for (InstanceMarking instance = this; instance != null; instance = instance.caller) {
            chain.putIfAbsent(instance.process.getKey(), instance.id);
        }
        return chain;
    }

    /**
     * The runs in every way in which no two are side by side in the same process, such as those for the items of a meeting. What one of them
     * has done is not done in another, and none waits for another, so that what the case can reach is what it can reach in one of these ways.
     */
    public static List<List<InstanceMarking>> oneOfEach(List<InstanceMarking> runs) {
        for (InstanceMarking run : runs) {
            List<InstanceMarking> beside = runs.stream().filter(run::isBeside).toList();
            if (!beside.isEmpty()) {
                return Stream.concat(
                                oneOfEach(without(beside, runs)).stream(),
                                oneOfEach(without(List.of(run), runs)).stream())
                        .toList();
            }
        }
        return List.of(runs);
    }

    private static List<InstanceMarking> without(List<InstanceMarking> some, List<InstanceMarking> runs) {
        return runs.stream()
                .filter(run -> some.stream().noneMatch(run::isWithin))
                .toList();
    }

    private boolean isBeside(InstanceMarking other) {
        return process.getKey().equals(other.process.getKey()) && !isWithin(other) && !other.isWithin(this);
    }

    /** Tells whether this is the other instance, or one that it has called. */
    private boolean isWithin(InstanceMarking other) {
        for (InstanceMarking instance = this; instance != null; instance = instance.caller) {
            if (instance.id.equals(other.id)) {
                return true;
            }
        }
        return false;
    }

    /** The count of tokens at the elements. */
    long tokensAmong(Collection<ActivityImpl> elements) {
        return scopes.stream()
                .flatMap(scope -> scope.active().stream())
                .filter(elements::contains)
                .count();
    }
}
