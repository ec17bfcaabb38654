package dk.raadslag.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    private static List<ProcessDefinitionEntity> known() {
        CommandContext command = Context.getCommandContext();
        boolean checksTenants = command.isTenantCheckEnabled();
        command.disableTenantCheck();
        try {
            return command.runWithoutAuthorization((Callable<List<ProcessDefinitionEntity>>) () -> latest(command));
        } finally {
            if (checksTenants) {
                command.enableTenantCheck();
            }
        }
    }

    private static List<ProcessDefinitionEntity> latest(CommandContext command) {
        ProcessDefinitionQueryImpl newest = new ProcessDefinitionQueryImpl();
        newest.withoutTenantId().latestVersion();
        return newest.executeList(command, null).stream()
                .map(process -> Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(process.getId()))
                .toList();
    }
}
