package dk.raadslag.law.reachability;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * A running process instance of a case and where its tokens are.
 *
 * @param id id of the process instance
 * @param process the version of the process by which it runs
 * @param caller the run that called it, or null
 * @param scopes the process and its active sub-processes
 * @param calls what its call activities have called and wait for
 */
public record InstanceMarking(
        String id,
        ProcessDefinitionEntity process,
        InstanceMarking caller,
        List<Scope> scopes,
        Map<ActivityImpl, List<InstanceMarking>> calls) {

    /** An active sub-process, or the process itself, with the elements that are active directly in it. */
    public record Scope(ScopeImpl scope, List<ActivityImpl> active) {}

    /** The ids of this run and of those that called it, by the key of their process. */
    public Map<String, String> chain() {
        Map<String, String> chain = new HashMap<>();
        for (InstanceMarking run = this; run != null; run = run.caller) {
            chain.putIfAbsent(run.process.getKey(), run.id);
        }
        return chain;
    }

    /** How many tokens stand at one of the elements. */
    long tokensAmong(Collection<ActivityImpl> elements) {
        return scopes.stream()
                .flatMap(scope -> scope.active().stream())
                .filter(elements::contains)
                .count();
    }
}
