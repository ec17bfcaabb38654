package dk.raadslag.law;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The newest version of every process that the engine knows. */
final class ModelsInForce {

    /** The models in force once those given are deployed. */
    Models with(List<ProcessDefinitionEntity> deployed) {
        Map<String, ProcessDefinitionEntity> newest = new LinkedHashMap<>();
        known().forEach(process -> newest.put(process.getKey(), process));
        deployed.forEach(process -> newest.put(process.getKey(), process));
        return new Models(newest.values());
    }

    /** The models in force beside the versions by which a case has gone so far. */
    Models beside(Collection<ProcessDefinitionEntity> versions) {
        return new Models(known(), versions);
    }

    private static List<ProcessDefinitionEntity> known() {
        CommandContext command = Context.getCommandContext();
        return Unrestricted.ask(command, () -> latest(command));
    }

    private static List<ProcessDefinitionEntity> latest(CommandContext command) {
        ProcessDefinitionQueryImpl newest = new ProcessDefinitionQueryImpl();
        newest.withoutTenantId().latestVersion();
        return newest.executeList(command, null).stream()
                .map(process -> version(process.getId()))
                .toList();
    }

    /** The parsed model of the version with the id. */
    static ProcessDefinitionEntity version(String definitionId) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
    }
}
