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
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The models that the engine has, read inside one of its commands: of each process the newest version without a tenant. */
public final class DeployedModels {

    private static final String NEWEST =
            "SELECT DISTINCT ON (key_) id_ FROM act_re_procdef WHERE tenant_id_ IS NULL ORDER BY key_, version_ DESC";
    private static final String RUNNING = "SELECT DISTINCT proc_def_id_ FROM act_ru_execution ORDER BY 1";

    /** The models in force once those given are deployed. */
    public ProcessModels with(List<ProcessDefinitionEntity> deployed) {
        return new ProcessModels(newest(deployed));
    }

    /** The models in force once those given are deployed, and the older versions with running instances. */
    public ProcessModels withRunning(List<ProcessDefinitionEntity> deployed) {
        return ProcessModels.withRunning(newest(deployed), running());
    }

    /** The newest version of each process, in the order of their keys. */
    public List<ProcessDefinitionEntity> newest() {
        return WithoutAuthorization.ask(
                Context.getCommandContext(),
                () -> ids(NEWEST).stream().map(DeployedModels::version).toList());
    }

    /** The parsed model of the version with the id, which never changes; the engine would read its row each time. */
    public static ProcessDefinitionEntity version(String definitionId) {
        DeploymentCache cache = Context.getProcessEngineConfiguration().getDeploymentCache();
        ProcessDefinitionEntity parsed = cache.findProcessDefinitionFromCache(definitionId);
        return parsed == null ? cache.findDeployedProcessDefinitionById(definitionId) : parsed;
    }

    private Collection<ProcessDefinitionEntity> newest(List<ProcessDefinitionEntity> deployed) {
        Map<String, ProcessDefinitionEntity> newest = new LinkedHashMap<>();
        newest().forEach(process -> newest.put(process.getKey(), process));
        deployed.forEach(process -> newest.put(process.getKey(), process));
        return newest.values();
    }

    private static List<ProcessDefinitionEntity> running() {
        return ids(RUNNING).stream().map(DeployedModels::version).toList();
    }

    private static List<String> ids(String question) {
        try (PreparedStatement query = Context.getCommandContext()
                        .getDbSqlSession()
                        .getSqlSession()
                        .getConnection()
                        .prepareStatement(question);
                ResultSet row = query.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
