package dk.raadslag.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Where a case stands now, and so what it could still do. */
final class Standing {

    private static final String STAGE = "stage";

    private final LawTable table;
    private final CommandContext context;
    private final List<Run> runs;
    private final Fulfilment fulfilment;

    Standing(LawTable table, CommandContext context, String rootProcessInstanceId) {
        this.table = table;
        this.context = context;
        this.runs = Runs.of(context, rootProcessInstanceId);
        List<ProcessDefinitionEntity> running = runs.stream().map(Run::process).toList();
        this.fulfilment = new Fulfilment(context, rootProcessInstanceId, running);
    }

    /** What the case could do from here without what the law demands first. */
    List<Objection> objections() {
        if (runs.stream()
                .noneMatch(run -> table.processes().contains(run.process().getKey()))) {
            return List.of();
        }
        List<Objection> objections = new ArrayList<>();
        runs.forEach(run -> run.calls()
                .forEach((call, called) -> called.stream()
                        .filter(other -> !fits(call, other))
                        .forEach(other -> objections.add(new Objection(null, misfit(call, other))))));
        Models models = fulfilment.models();
        Analysis analysis = Analysis.from(models, runs);
        objections.addAll(new Demands(table, models, fulfilment.places(), analysis, this::isMet).objections());
        return objections;
    }

    /** Whether the need is met in every run of the process, or, where it does not run yet, by the case so far. */
    private boolean isMet(Need need, ProcessDefinitionEntity process) {
        List<Run> asking = runs.stream().filter(run -> run.process() == process).toList();
        return asking.isEmpty()
                ? fulfilment.meets(need, chainOfAll(), process.getKey())
                : asking.stream().allMatch(run -> fulfilment.meets(need, run.chain(), process.getKey()));
    }

    private Map<String, String> chainOfAll() {
        Map<String, String> chain = new HashMap<>();
        runs.forEach(run -> run.chain().forEach(chain::putIfAbsent));
        return chain;
    }

    /** A running process counts for the call that waits for it only if it is what the call asks for. */
    private boolean fits(ActivityImpl call, Run called) {
        String key = Models.calledKey(call);
        Object stage =
                context.getExecutionManager().findExecutionById(called.id()).getVariable(STAGE);
        return (key == null || key.equals(called.process().getKey()))
                && table.needs().stream()
                        .filter(need -> need.kind() == Need.Kind.COUNCIL
                                && fulfilment.requirements().meets(call, need))
                        .allMatch(need -> need.name().equals(stage));
    }

    private static String misfit(ActivityImpl call, Run called) {
        return "%s kan ikke afsluttes med %s, der er i gang; den er begyndt til noget andet."
                .formatted(Elements.label(call), Elements.label(called.process()));
    }
}
