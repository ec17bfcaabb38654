package dk.raadslag.law.guard;

import dk.raadslag.engine.PrivateFields;
import dk.raadslag.law.model.DeployedModels;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** The jobs that a command is about to delete. Afterwards the engine does not show whose they were. */
final class JobsToDelete {

    private JobsToDelete() {}

    /** The keys of the processes to which the jobs belong. */
    static Set<String> processes(Object command, CommandContext context) {
        return ids(command).stream()
                .filter(Objects::nonNull)
                .map(context.getJobManager()::findJobById)
                .filter(Objects::nonNull)
                .map(JobEntity::getProcessDefinitionId)
                .filter(Objects::nonNull)
                .map(id -> DeployedModels.version(id).getKey())
                .collect(Collectors.toSet());
    }

    private static List<String> ids(Object command) {
        if (command instanceof DeleteJobCmd) {
            return Collections.singletonList(PrivateFields.of(command, "jobId"));
        }
        return command instanceof DeleteJobsCmd ? PrivateFields.of(command, "jobIds") : List.of();
    }
}
