package dk.raadslag.law.guard;

import dk.raadslag.law.LawTable;
import dk.raadslag.law.Precondition;
import dk.raadslag.law.Violation;
import dk.raadslag.law.gate.PreconditionCheck;
import dk.raadslag.law.model.CallActivity;
import dk.raadslag.law.model.ConnectedProcesses;
import dk.raadslag.law.model.Elements;
import dk.raadslag.law.reachability.InstanceMarking;
import dk.raadslag.law.reachability.Reachability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** The acts that a case can still reach from its present marking. */
final class LookAhead {

    private final LawTable table;
    private final CommandContext context;
    private final List<InstanceMarking> runs;
    private final Fulfilment fulfilment;

    LookAhead(LawTable table, CommandContext context, String rootProcessInstanceId) {
        this.table = table;
        this.context = context;
        this.runs = MarkingReader.of(context, rootProcessInstanceId);
        List<ProcessDefinitionEntity> running =
                runs.stream().map(InstanceMarking::process).toList();
        this.fulfilment = new Fulfilment(table, context, rootProcessInstanceId, running);
    }

    /** The violations that the case could still commit: acts within reach whose precondition is not met. */
    List<Violation> objections() {
        if (!isOfTheLaw()) {
            return List.of();
        }
        List<Violation> objections = new ArrayList<>();
        runs.forEach(run -> run.calls()
                .forEach((call, called) -> called.stream()
                        .filter(other -> !fits(call, other))
                        .forEach(other -> objections.add(new Violation(null, misfit(call, other))))));
        InstanceMarking.oneOfEach(runs).forEach(some -> objections.addAll(violations(some)));
        return objections.stream().distinct().toList();
    }

    /** The acts within reach of the runs, of which no two are side by side in the same process. */
    private List<Violation> violations(List<InstanceMarking> some) {
        ExaminedModels examined = fulfilment.models();
        Reachability analysis = examined.runningCases().from(some);
        return new PreconditionCheck(
                        table,
                        examined.models(),
                        examined.places(),
                        analysis,
                        (need, process) -> isMet(need, process, some))
                .violations();
    }

    /** Tells whether the case runs in a process of the law table or in one that calls connect with these. */
    private boolean isOfTheLaw() {
        return runs.stream()
                        .anyMatch(
                                run -> table.processes().contains(run.process().getKey()))
                || new ConnectedProcesses(table, fulfilment.models().models())
                        .ofTheLaw().stream()
                                .anyMatch(process -> runs.stream().anyMatch(run -> run.process() == process));
    }

    /** Tells whether the precondition is met in every run of the process, or, if there is none, by the case so far. */
    private boolean isMet(Precondition need, ProcessDefinitionEntity process, List<InstanceMarking> some) {
        List<InstanceMarking> asking =
                some.stream().filter(run -> run.process() == process).toList();
        return asking.isEmpty()
                ? fulfilment.meets(need, chainOf(some), process.getKey())
                : asking.stream().allMatch(run -> fulfilment.meets(need, run.chain(), process.getKey()));
    }

    private static Map<String, String> chainOf(List<InstanceMarking> some) {
        Map<String, String> chain = new HashMap<>();
        some.forEach(run -> run.chain().forEach(chain::putIfAbsent));
        return chain;
    }

    /** Tells whether the called instance is of the process, and at the stage, that its call activity asks for. */
    private boolean fits(ActivityImpl call, InstanceMarking called) {
        Object stage = context.getExecutionManager()
                .findExecutionById(called.id())
                .getVariable(table.council().stageVariable());
        return new CallActivity(call)
                        .calledKey()
                        .filter(key -> !key.equals(called.process().getKey()))
                        .isEmpty()
                && table.preconditions().stream()
                        .filter(need -> need.kind() == Precondition.Kind.COUNCIL
                                && fulfilment.models().requirements().meets(call, need))
                        .allMatch(need -> need.name().equals(stage));
    }

    private static String misfit(ActivityImpl call, InstanceMarking called) {
        return "%s kan ikke afsluttes med %s, der er i gang; den er begyndt til noget andet."
                .formatted(Elements.label(call), Elements.label(called.process()));
    }
}
