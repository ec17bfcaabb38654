package dk.raadslag.law.guard;

import dk.raadslag.engine.WithoutAuthorization;
import dk.raadslag.law.model.DeployedModels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** The activities that a case has completed and not cancelled, by the engine's history and the current transaction. */
final class CompletedActivities {

    private static final String COMPLETED =
            "SELECT * FROM ACT_HI_ACTINST WHERE ROOT_PROC_INST_ID_ = #{root} AND END_TIME_ IS NOT NULL";

    private record Step(String processInstanceId, ProcessDefinitionEntity process, ActivityImpl element) {}

    private final List<Step> steps = new ArrayList<>();

    private CompletedActivities() {}

    /** The completed activities of the case whose root process instance has the id. */
    static CompletedActivities of(CommandContext context, String rootProcessInstanceId) {
        CompletedActivities course = new CompletedActivities();
        WithoutAuthorization.ask(
                        context,
                        () -> Context.getProcessEngineConfiguration()
                                .getHistoryService()
                                .createNativeHistoricActivityInstanceQuery()
                                .sql(COMPLETED)
                                .parameter("root", rootProcessInstanceId)
                                .list())
                .stream()
                .filter(step -> !step.isCanceled())
                .forEach(course::add);
        context.getDbEntityManager().getCachedEntitiesByType(HistoricActivityInstanceEventEntity.class).stream()
                .filter(step -> rootProcessInstanceId.equals(step.getRootProcessInstanceId()))
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .forEach(course::add);
        return course;
    }

    /** The versions of processes to which the activities belong. */
    Collection<ProcessDefinitionEntity> versions() {
        Set<ProcessDefinitionEntity> versions = new LinkedHashSet<>();
        steps.forEach(step -> versions.add(step.process()));
        return versions;
    }

    /**
     * Whether one of the elements has been completed in the current run of its process. An earlier run of a process that is running,
     * or of the asking process, does not count.
     *
     * @param chain ids of the running process instances, by key of their process
     * @param asking key of the process that has the precondition
     */
    boolean includes(Collection<ActivityImpl> elements, Map<String, String> chain, String asking) {
        return steps.stream()
                .filter(step -> elements.contains(step.element()))
                .anyMatch(step -> isCurrent(step, chain, asking));
    }

    private static boolean isCurrent(Step step, Map<String, String> chain, String asking) {
        String key = step.process().getKey();
        return chain.containsKey(key) ? chain.get(key).equals(step.processInstanceId()) : !key.equals(asking);
    }

    private void add(HistoricActivityInstance step) {
        add(step.getProcessInstanceId(), step.getProcessDefinitionId(), step.getActivityId());
    }

    private void add(HistoricActivityInstanceEventEntity step) {
        add(step.getProcessInstanceId(), step.getProcessDefinitionId(), step.getActivityId());
    }

    private void add(String processInstanceId, String definitionId, String activityId) {
        ProcessDefinitionEntity process = DeployedModels.version(definitionId);
        steps.add(new Step(processInstanceId, process, process.findActivity(activityId)));
    }
}
