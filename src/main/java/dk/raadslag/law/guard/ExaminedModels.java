package dk.raadslag.law.guard;

import dk.raadslag.law.CouncilCall;
import dk.raadslag.law.Precondition;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.law.model.PreconditionElements;
import dk.raadslag.law.model.ProcessModels;
import dk.raadslag.law.reachability.RunningCases;
import dk.raadslag.lookup.AskedOnce;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The models in force beside those of a case, with what is found in them. What was found is kept for the very models that it was found
 * in, and which are in force is asked in each transaction, so that a deployment on any node counts at once.
 */
final class ExaminedModels {

    private static final int MOST_KEPT = 40;

    private record Key(CouncilCall council, List<ProcessDefinitionEntity> newest, Set<ProcessDefinitionEntity> older) {}

    private static final Map<Key, ExaminedModels> KEPT =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, ExaminedModels> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    private static final AskedOnce<Class<?>, List<ProcessDefinitionEntity>> NEWEST =
            new AskedOnce<>(models -> new DeployedModels().newest());

    private final ProcessModels models;
    private final BeanReferences places;
    private final PreconditionElements requirements;
    private final RunningCases runningCases;
    private final Map<Precondition, Set<ActivityImpl>> meeting = new ConcurrentHashMap<>();

    private ExaminedModels(CouncilCall council, ProcessModels models) {
        this.models = models;
        places = BeanReferences.in(models);
        requirements = new PreconditionElements(council, models, places);
        runningCases = new RunningCases(models);
    }

    /** The models in force beside the versions of one case. */
    static ExaminedModels beside(CouncilCall council, Collection<ProcessDefinitionEntity> versions) {
        List<ProcessDefinitionEntity> newest = NEWEST.about(DeployedModels.class);
        Set<ProcessDefinitionEntity> older = new HashSet<>(versions);
        newest.forEach(older::remove);
        return KEPT.computeIfAbsent(
                new Key(council, newest, older),
                unknown -> new ExaminedModels(council, new ProcessModels(newest, older)));
    }

    ProcessModels models() {
        return models;
    }

    BeanReferences places() {
        return places;
    }

    PreconditionElements requirements() {
        return requirements;
    }

    RunningCases runningCases() {
        return runningCases;
    }

    /** The elements whose completion meets the precondition. */
    Set<ActivityImpl> meeting(Precondition need) {
        return meeting.computeIfAbsent(need, unknown -> Set.copyOf(requirements.meeting(unknown)));
    }
}
