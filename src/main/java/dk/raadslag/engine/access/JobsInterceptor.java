package dk.raadslag.engine.access;

import dk.raadslag.engine.PrivateFields;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.HistoricIncidentQueryImpl;
import org.camunda.bpm.engine.impl.HistoricJobLogQueryImpl;
import org.camunda.bpm.engine.impl.IncidentQueryImpl;
import org.camunda.bpm.engine.impl.JobDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchQueryImpl;
import org.camunda.bpm.engine.impl.batch.BatchStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.batch.DeleteBatchCmd;
import org.camunda.bpm.engine.impl.batch.history.DeleteHistoricBatchCmd;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractSetBatchStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobDefinitionStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobsRetriesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.FindHistoryCleanupJobsCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoricJobLogExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetJobExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.HistoryCleanupCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDefinitionPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;

/**
 * Keeps background jobs, among them the deadlines of cases, to administrators. A supervisor sees them and lets a failed one be tried
 * again. The engine itself lets everybody at jobs that belong to no case, and counts a refused try by hand as the job's own failure.
 */
public class JobsInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> LOOKING = Set.of(
            JobQueryImpl.class,
            JobDefinitionQueryImpl.class,
            IncidentQueryImpl.class,
            HistoricIncidentQueryImpl.class,
            HistoricJobLogQueryImpl.class,
            BatchQueryImpl.class,
            BatchStatisticsQueryImpl.class,
            HistoricBatchQueryImpl.class,
            GetJobExceptionStacktraceCmd.class,
            GetHistoricJobLogExceptionStacktraceCmd.class,
            FindHistoryCleanupJobsCmd.class);

    private static final Set<Class<?>> CHANGING = Set.of(
            SetJobRetriesCmd.class,
            AbstractSetJobsRetriesBatchCmd.class,
            SetJobDuedateCmd.class,
            RecalculateJobDuedateCmd.class,
            SetJobPriorityCmd.class,
            SetJobDefinitionPriorityCmd.class,
            AbstractSetJobStateCmd.class,
            AbstractSetJobDefinitionStateCmd.class,
            ExecuteJobsCmd.class,
            DeleteJobCmd.class,
            DeleteJobsCmd.class,
            HistoryCleanupCmd.class,
            CreateIncidentCmd.class,
            ResolveIncidentCmd.class,
            SetAnnotationForIncidentCmd.class,
            AbstractSetBatchStateCmd.class,
            DeleteBatchCmd.class,
            DeleteHistoricBatchCmd.class);

    private final IdentityService identityService;

    public JobsInterceptor(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var person = SignedIn.now(identityService);
        // What the program's own steps do inside a command of the engine is theirs to answer for.
        if (person.isEmpty() || Context.getCommandContext() != null) {
            return next.execute(command);
        }
        if (command instanceof FailedJobListener) {
            return null;
        }
        if (!mayGo(person.get(), command)) {
            throw new AuthorizationException(
                    "Systemet passer selv sagernes frister og det, der venter i baggrunden. Kun en administrator kan ændre dem; tilsynet kan lade det, der fejlede, prøve igen.");
        }
        return next.execute(command);
    }

    private static boolean mayGo(SignedIn person, Command<?> command) {
        return person.isAdministrator()
                || !isOneOf(LOOKING, command) && !isOneOf(CHANGING, command)
                || person.isSupervisor() && (isOneOf(LOOKING, command) || triesAgain(command));
    }

    /** Whether the command gives a failed job new tries, and neither takes its tries away nor moves its day. */
    private static boolean triesAgain(Command<?> command) {
        if (!(command instanceof SetJobRetriesCmd)) {
            return false;
        }
        Integer tries = PrivateFields.of(command, "retries");
        return Boolean.FALSE.equals(PrivateFields.of(command, "isDueDateSet")) && tries != null && tries > 0;
    }

    private static boolean isOneOf(Set<Class<?>> kinds, Command<?> command) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(command));
    }
}
