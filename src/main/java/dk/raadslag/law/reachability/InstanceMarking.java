package dk.raadslag.law.reachability;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The count of tokens at the elements. */
    long tokensAmong(Collection<ActivityImpl> elements) {
        return scopes.stream()
                .flatMap(scope -> scope.active().stream())
                .filter(elements::contains)
                .count();
    }
}
