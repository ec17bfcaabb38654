package dk.raadslag.law.guard;

import dk.raadslag.law.model.DeployedModels;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;

/** The activities that a case has completed and not cancelled, by the engine's history and the current transaction. */
final class CompletedActivities {

    private static final String COMPLETED = """
            SELECT DISTINCT proc_inst_id_, proc_def_id_, act_id_ FROM act_hi_actinst
            WHERE root_proc_inst_id_ = ? AND end_time_ IS NOT NULL AND act_inst_state_ <> ?""";

    private record Step(String processInstanceId, ProcessDefinitionEntity process, ActivityImpl element) {}

    private final List<Step> steps = new ArrayList<>();

    private CompletedActivities() {}

    /** The completed activities of the case whose root process instance has the id. */
    static CompletedActivities of(CommandContext context, String rootProcessInstanceId) {
        CompletedActivities course = new CompletedActivities();
        course.addRecorded(context, rootProcessInstanceId);
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

    /** Reads the rows themselves: the engine's entities have twenty columns, and a case asks for its course at every step. */
    private void addRecorded(CommandContext context, String rootProcessInstanceId) {
        try (PreparedStatement query =
                context.getDbSqlSession().getSqlSession().getConnection().prepareStatement(COMPLETED)) {
            query.setString(1, rootProcessInstanceId);
            query.setInt(2, ActivityInstanceState.CANCELED.getStateCode());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    add(row.getString(1), row.getString(2), row.getString(3));
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private void add(HistoricActivityInstanceEventEntity step) {
        add(step.getProcessInstanceId(), step.getProcessDefinitionId(), step.getActivityId());
    }

    private void add(String processInstanceId, String definitionId, String activityId) {
        ProcessDefinitionEntity process = DeployedModels.version(definitionId);
        steps.add(new Step(processInstanceId, process, process.findActivity(activityId)));
    }
}
