package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Precondition;
import dk.raadslag.law.model.BeanReferences;
import dk.raadslag.law.model.DeployedModels;
import dk.raadslag.law.model.PreconditionElements;
import dk.raadslag.law.model.ProcessModels;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The preconditions of the law table that a case has met so far. */
final class Fulfilment {

    private final CompletedActivities course;
    private final ProcessModels models;
    private final BeanReferences places;
    private final PreconditionElements requirements;

    /** @param running the versions of the processes that are running in the case */
    Fulfilment(
            LawTable table,
            CommandContext context,
            String rootProcessInstanceId,
            Collection<ProcessDefinitionEntity> running) {
        course = CompletedActivities.of(context, rootProcessInstanceId);
        Set<ProcessDefinitionEntity> versions = new LinkedHashSet<>(course.versions());
        versions.addAll(running);
        models = new DeployedModels().beside(versions);
        places = BeanReferences.in(models);
        requirements = new PreconditionElements(table.council(), models, places);
    }

    /**
     * Whether the precondition is met.
     *
     * @param chain ids of the running process instances, by key of their process
     * @param process key of the process that has the precondition
     */
    boolean meets(Precondition need, Map<String, String> chain, String process) {
        return course.includes(requirements.meeting(need), chain, process);
    }

    /** The models in force and those that the case has used. */
    ProcessModels models() {
        return models;
    }

    BeanReferences places() {
        return places;
    }

    PreconditionElements requirements() {
        return requirements;
    }
}
