package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Violation;
import dk.raadslag.law.reachability.InstanceMarking;
import dk.raadslag.support.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the guard what it would say of a case if somebody moved it to where it stands. The tests bring many cases to the same places:
 * what the guard says of one is kept for those that stand as it stood, after the same steps, in the same models.
 */
@Component
public class LookAheadProbe {

    private final Progress progress;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;
    private final LawTable table = LawTable.read();
    private final Map<List<Object>, List<String>> said = new HashMap<>();

    LookAheadProbe(Progress progress, ProcessEngineConfigurationImpl engine, JdbcClient jdbc) {
        this.progress = progress;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** The objections to where the case stands; there are none if it came there by its tasks. */
    public List<String> objections(String caseNumber) {
        return progress.roots(caseNumber).stream()
                .flatMap(root ->
                        engine.getCommandExecutorTxRequired().execute(context -> objections(context, root)).stream())
                .toList();
    }

    private List<String> objections(CommandContext context, String root) {
        List<Object> state = state(MarkingReader.of(context, root), root);
        List<String> objections = said.get(state);
        if (objections == null) {
            objections = new LookAhead(table, context, root)
                    .objections().stream().map(Violation::inWords).toList();
            said.put(state, objections);
        }
        return objections;
    }

    /** All that the guard looks at; the running instances are numbered, because their ids differ from case to case. */
    private List<Object> state(List<InstanceMarking> runs, String root) {
        List<Object> state = new ArrayList<>();
        List<String> ids = runs.stream().map(InstanceMarking::id).toList();
        for (InstanceMarking run : runs) {
            state.add(run.process().getId());
            run.scopes().forEach(scope -> state.add(scope.scope().getId() + scope.active()));
            state.add(run.calls().entrySet().stream()
                    .map(call -> call.getKey().getId()
                            + call.getValue().stream()
                                    .map(called -> ids.indexOf(called.id()))
                                    .toList())
                    .collect(Collectors.toSet()));
            state.add(jdbc.sql("SELECT text_ FROM act_ru_variable WHERE execution_id_ = ? AND name_ = ?")
                    .params(run.id(), table.council().stageVariable())
                    .query(String.class)
                    .list());
        }
        state.add(jdbc.sql("""
                        SELECT DISTINCT proc_inst_id_, proc_def_id_ || act_id_ FROM act_hi_actinst
                        WHERE root_proc_inst_id_ = ? AND end_time_ IS NOT NULL AND act_inst_state_ <> 2""")
                .param(root)
                .query((row, number) -> ids.indexOf(row.getString(1)) + row.getString(2))
                .set());
        state.add(jdbc.sql("SELECT id_ FROM act_re_procdef").query(String.class).set());
        return state;
    }
}
