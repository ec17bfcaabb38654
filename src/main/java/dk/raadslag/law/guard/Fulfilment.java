package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Precondition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The preconditions of the law table that a case has met so far. */
final class Fulfilment {

    private final CompletedActivities course;
    private final ExaminedModels models;

    /** @param running the versions of the processes that are running in the case */
    Fulfilment(
            LawTable table,
            CommandContext context,
            String rootProcessInstanceId,
            Collection<ProcessDefinitionEntity> running) {
        course = CompletedActivities.of(context, rootProcessInstanceId);
        Set<ProcessDefinitionEntity> versions = new LinkedHashSet<>(course.versions());
        versions.addAll(running);
        models = ExaminedModels.beside(table.council(), versions);
    }

    /**
     * Whether the precondition is met.
     *
     * @param chain ids of the running process instances, by key of their process
     * @param process key of the process that has the precondition
     */
    boolean meets(Precondition need, Map<String, String> chain, String process) {
        return course.includes(models.meeting(need), chain, process);
    }

    /** The models in force and those that the case has used. */
    ExaminedModels models() {
        return models;
    }
}
