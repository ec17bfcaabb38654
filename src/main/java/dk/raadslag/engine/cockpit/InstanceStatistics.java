package dk.raadslag.engine.cockpit;

import dk.raadslag.engine.command.PrivateField;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Answers Cockpit's questions how many instances each process has, and how many stand at each step of a process, by
 * {@link RunningInstances}; the engine reads all of them, for the steps twice, and sorts them. What is asked otherwise, or by somebody who
 * may not read all, is found by the engine's own question.
 */
public final class InstanceStatistics extends StatisticsManager {

    /** What the engine calls its question for the processes. */
    static final String PROCESSES = "selectProcessDefinitionStatistics";

    /** What the engine calls its question for the steps. */
    static final String STEPS = "selectActivityStatistics";

    private final Supplier<RunningInstances> instances;

    /** @param instances asked for when the first question is, for they wait for the engine's tables */
    public InstanceStatistics(Supplier<RunningInstances> instances) {
        this.instances = instances;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ProcessDefinitionStatistics> getStatisticsGroupedByProcessDefinitionVersion(
            ProcessDefinitionStatisticsQueryImpl asked, @Nullable Page page) {
        configureQuery(asked);
        return page == null && isOfCockpit(asked) && WholeLists.readsAll(asked.getAuthCheck())
                ? instances.get().ofProcesses(asked.getTenantCheck())
                : getDbEntityManager().selectList(PROCESSES, asked, page);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ActivityStatistics> getStatisticsGroupedByActivity(
            ActivityStatisticsQueryImpl asked, @Nullable Page page) {
        configureQuery(asked);
        return page == null && isOfCockpit(asked) && WholeLists.readsAll(asked.getAuthCheck())
                ? instances.get().atSteps(asked.getProcessDefinitionId(), asked.getTenantCheck())
                : getDbEntityManager().selectList(STEPS, asked, page);
    }

    private static boolean isOfCockpit(ProcessDefinitionStatisticsQueryImpl asked) {
        return PrivateField.ROOT_INCIDENTS.<Boolean>of(asked)
                && PrivateField.INCIDENT_TYPE_OF_PROCESSES.find(asked).isEmpty()
                && !asked.isFailedJobsToInclude();
    }

    private static boolean isOfCockpit(ActivityStatisticsQueryImpl asked) {
        return asked.isIncidentsToInclude()
                && PrivateField.INCIDENT_TYPE_AT_STEPS.find(asked).isEmpty()
                && !asked.isFailedJobsToInclude();
    }
}
