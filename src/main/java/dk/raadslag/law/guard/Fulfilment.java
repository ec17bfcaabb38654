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

/** Which of the law's needs a case has met so far. */
final class Fulfilment {

    private final CompletedActivities course;
    private final ProcessModels models;
    private final BeanReferences places;
    private final PreconditionElements requirements;

    /** @param running the versions of processes by which the case runs now */
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
     * Whether the need is met.
     *
     * @param chain ids of the process instances that run, by key of their process
     * @param process key of the process that has the need
     */
    boolean meets(Precondition need, Map<String, String> chain, String process) {
        return course.includes(requirements.meeting(need), chain, process);
    }

    /** The models in force and those by which the case went. */
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
