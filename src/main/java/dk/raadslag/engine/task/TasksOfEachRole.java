package dk.raadslag.engine.task;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskReportManager;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;

/** Counts the tasks that wait for each role, for Cockpit's page of tasks; the engine does it for who does not see the whole country. */
public final class TasksOfEachRole extends TaskReportManager {

    private final Supplier<TaskNumbers> tasks;

    /** @param tasks asked for when the first tasks are counted, for they wait for the engine's tables */
    public TasksOfEachRole(Supplier<TaskNumbers> tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<TaskCountByCandidateGroupResult> createTaskCountByCandidateGroupReport(TaskReportImpl asked) {
        configureQuery(asked);
        return TaskNumbers.areOf(asked.getTenantCheck().getAuthTenantIds())
                ? tasks.get().ofEachRole()
                : super.createTaskCountByCandidateGroupReport(asked);
    }
}
