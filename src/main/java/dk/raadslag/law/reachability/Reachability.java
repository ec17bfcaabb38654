package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import dk.raadslag.law.model.Elements;
import dk.raadslag.law.model.ProcessModels;
import java.util.BitSet;
import java.util.List;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** What may happen in the models while some elements never complete. */
public final class Reachability {

    private final FactNumbers statements;
    private final HornClauses clauses;
    private final List<ActivityImpl> joins;
    private final List<InstanceMarking> runs;
    private final FlowGraph net;

    private Reachability(ProcessModels models, TokenFlowClauses said, List<InstanceMarking> runs) {
        this.runs = runs;
        statements = said.statements();
        clauses = said.clauses();
        List<ActivityImpl> elements = models.all().stream()
                .flatMap(process -> Elements.in(process).stream())
                .toList();
        joins = elements.stream().filter(ActivityTraits::joins).toList();
        // In a case that runs, tokens may stand in the middle of what could be shrunk.
        net = runs.isEmpty() ? new FlowGraph(elements).shrunk() : new FlowGraph(elements);
    }

    /** What may happen in any case that begins. */
    public static Reachability fromTheBeginning(ProcessModels models) {
        TokenFlowClauses said = new TokenFlowClauses(models);
        said.begin();
        return new Reachability(models, said, List.of());
    }

    /** What may still happen in a case that runs. */
    public static Reachability from(ProcessModels models, List<InstanceMarking> runs) {
        TokenFlowClauses said = new TokenFlowClauses(models);
        MarkingClauses running = new MarkingClauses(said.statements(), said.clauses());
        runs.forEach(running::add);
        return new Reachability(models, said, runs);
    }

    public FactNumbers statements() {
        return statements;
    }

    /** What may come true although the given statements cannot. */
    public LeastModel without(BitSet impossible) {
        LeastModel derivation = clauses.derive(statements.size(), impossible);
        TokenDuplication copies = new TokenDuplication(statements, derivation, runs, net);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (ActivityImpl join : joins) {
                changed |= opens(join, derivation, copies);
            }
        }
        return derivation;
    }

    /** The engine counts the tokens at a join, not the flows they came by: two by one flow open it as well. */
    private boolean opens(ActivityImpl join, LeastModel derivation, TokenDuplication copies) {
        if (derivation.holds(statements.entered(join))) {
            return false;
        }
        for (PvmTransition flow : join.getIncomingTransitions()) {
            int arrival = statements.left((ActivityImpl) flow.getSource());
            if (derivation.holds(arrival) && copies.arriveBy(flow)) {
                derivation.suppose(statements.entered(join), arrival);
                return true;
            }
        }
        return false;
    }
}
