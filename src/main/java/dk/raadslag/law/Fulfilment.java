package dk.raadslag.law;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Which of the law's needs a case has met so far. */
final class Fulfilment {

    private final Course course;
    private final Models models;
    private final List<Place> places;
    private final Requirements requirements;

    /** @param running the versions of processes by which the case runs now */
    Fulfilment(CommandContext context, String rootProcessInstanceId, Collection<ProcessDefinitionEntity> running) {
        course = Course.of(context, rootProcessInstanceId);
        Set<ProcessDefinitionEntity> versions = new LinkedHashSet<>(course.versions());
        versions.addAll(running);
        models = new ModelsInForce().beside(versions);
        places = Places.in(models);
        requirements = new Requirements(models, places);
    }

    /**
     * Whether the need is met.
     *
     * @param chain ids of the process instances that run, by key of their process
     * @param process key of the process that has the need
     */
    boolean meets(Need need, Map<String, String> chain, String process) {
        return course.includes(requirements.meeting(need), chain, process);
    }

    /** The models in force and those by which the case went. */
    Models models() {
        return models;
    }

    List<Place> places() {
        return places;
    }

    Requirements requirements() {
        return requirements;
    }
}
