package dk.raadslag.law.guard;

import dk.raadslag.law.model.DeployedModels;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The running process instances from that of an execution up to the one that began the case. */
final class CallChain {

    private static final String CALLERS = """
            WITH RECURSIVE caller AS (
                SELECT run.id_, run.proc_def_id_, run.super_exec_, 1 AS distance
                FROM act_ru_execution call JOIN act_ru_execution run ON run.id_ = call.proc_inst_id_ WHERE call.id_ = ?
                UNION ALL
                SELECT run.id_, run.proc_def_id_, run.super_exec_, distance + 1
                FROM caller JOIN act_ru_execution call ON call.id_ = caller.super_exec_
                    JOIN act_ru_execution run ON run.id_ = call.proc_inst_id_)
            SELECT id_, proc_def_id_ FROM caller ORDER BY distance""";

    private final CommandContext context;
    private final Map<String, String> idsByKey = new HashMap<>();

    private CallChain(CommandContext context) {
        this.context = context;
    }

    /** The ids of the instances, by key of their process; of two instances of a process the nearer one. */
    static Map<String, String> of(CommandContext context, ExecutionEntity execution) {
        CallChain chain = new CallChain(context);
        chain.add(execution);
        return chain.idsByKey;
    }

    /** What the command has begun itself is not in the database yet. */
    private void add(ExecutionEntity inside) {
        ExecutionEntity run = inside.getProcessInstance();
        idsByKey.putIfAbsent(run.getProcessDefinition().getKey(), run.getId());
        String call = run.getSuperExecutionId();
        ExecutionEntity known =
                call == null ? null : context.getDbEntityManager().getCachedEntity(ExecutionEntity.class, call);
        if (known != null) {
            add(known);
        } else if (call != null) {
            addCallers(call);
        }
    }

    /** Reads the rows themselves: the engine would load every instance whole. */
    private void addCallers(String call) {
        try (PreparedStatement query =
                context.getDbSqlSession().getSqlSession().getConnection().prepareStatement(CALLERS)) {
            query.setString(1, call);
            try (ResultSet run = query.executeQuery()) {
                while (run.next()) {
                    idsByKey.putIfAbsent(
                            DeployedModels.version(run.getString(2)).getKey(), run.getString(1));
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
