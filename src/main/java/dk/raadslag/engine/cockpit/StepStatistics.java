package dk.raadslag.engine.cockpit;

import dk.raadslag.engine.command.PrivateField;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.persistence.entity.StatisticsManager;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Answers Cockpit's question how many instances stand at each step of a process by {@link RunningInstances}; the engine reads all of them
 * twice and sorts them. What is asked otherwise, or by somebody who may not read all, is found by the engine's own question.
 */
public final class StepStatistics extends StatisticsManager {

    /** What the engine calls its question. */
    static final String STEPS = "selectActivityStatistics";

    private final Supplier<RunningInstances> instances;

    /** @param instances asked for when the first question is, for they wait for the engine's tables */
    public StepStatistics(Supplier<RunningInstances> instances) {
        this.instances = instances;
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

    private static boolean isOfCockpit(ActivityStatisticsQueryImpl asked) {
        return asked.isIncidentsToInclude()
                && PrivateField.INCIDENT_TYPE.find(asked).isEmpty()
                && !asked.isFailedJobsToInclude();
    }
}
