package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.model.ConnectedProcesses;
import dk.raadslag.law.model.DeployedModels;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * The processes that take part in the law: those of the law table, and those that calls connect with one of them, in the version that is
 * in force or in one by which cases run. A case may begin, wait and end in a helper, too.
 */
record LawProcesses(LawTable table) {

    /** Their keys. Reading them fills the engine's cache: what a command has changed is to be looked up before. */
    Set<String> keys() {
        return new ConnectedProcesses(table, new DeployedModels().withRunning(List.of()))
                .ofTheLaw().stream().map(ProcessDefinitionEntity::getKey).collect(Collectors.toSet());
    }

    /** Tells whether one of the processes takes part in the law; reads models only where the law table alone does not tell. */
    boolean include(Set<String> processes) {
        return processes.stream().anyMatch(table.processes()::contains)
                || (!processes.isEmpty() && keys().stream().anyMatch(processes::contains));
    }
}
