package dk.raadslag.law.model;

import dk.raadslag.engine.WithoutAuthorization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The models that the engine has, read inside one of its commands: of each process the newest version without a tenant. */
public final class DeployedModels {

    private static final String RUNNING = "SELECT DISTINCT proc_def_id_ FROM act_ru_execution ORDER BY 1";

    /** The models in force once those given are deployed. */
    public ProcessModels with(List<ProcessDefinitionEntity> deployed) {
        return new ProcessModels(newest(deployed));
    }

    /** The models in force once those given are deployed, and the older versions with running instances. */
    public ProcessModels withRunning(List<ProcessDefinitionEntity> deployed) {
        return ProcessModels.withRunning(newest(deployed), running());
    }

    /** The models in force beside the versions of one case. */
    public ProcessModels beside(Collection<ProcessDefinitionEntity> versions) {
        return new ProcessModels(newest(List.of()), versions);
    }

    /** The parsed model of the version with the id. */
    public static ProcessDefinitionEntity version(String definitionId) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
    }

    private static Collection<ProcessDefinitionEntity> newest(List<ProcessDefinitionEntity> deployed) {
        CommandContext command = Context.getCommandContext();
        Map<String, ProcessDefinitionEntity> newest = new LinkedHashMap<>();
        WithoutAuthorization.ask(command, () -> latest(command))
                .forEach(process -> newest.put(process.getKey(), process));
        deployed.forEach(process -> newest.put(process.getKey(), process));
        return newest.values();
    }

    private static List<ProcessDefinitionEntity> latest(CommandContext command) {
        ProcessDefinitionQueryImpl query = new ProcessDefinitionQueryImpl();
        query.withoutTenantId().latestVersion();
        return query.executeList(command, null).stream()
                .map(process -> version(process.getId()))
                .toList();
    }

    private static List<ProcessDefinitionEntity> running() {
        try (PreparedStatement query = Context.getCommandContext()
                        .getDbSqlSession()
                        .getSqlSession()
                        .getConnection()
                        .prepareStatement(RUNNING);
                ResultSet row = query.executeQuery()) {
            List<ProcessDefinitionEntity> running = new ArrayList<>();
            while (row.next()) {
                running.add(version(row.getString(1)));
            }
            return running;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
