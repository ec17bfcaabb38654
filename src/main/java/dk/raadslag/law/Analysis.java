package dk.raadslag.law;

import java.util.BitSet;
import java.util.List;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** What may happen in the models while some elements never complete. */
final class Analysis {

    private final Statements statements;
    private final Clauses clauses;
    private final List<ActivityImpl> joins;
    private final List<Run> runs;
    private final Net net;

    private Analysis(Models models, ModelClauses said, List<Run> runs) {
        this.runs = runs;
        statements = said.statements();
        clauses = said.clauses();
        List<ActivityImpl> elements = models.all().stream()
                .flatMap(process -> Elements.in(process).stream())
                .toList();
        joins = elements.stream().filter(Traits::joins).toList();
        // In a case that runs, tokens may stand in the middle of what could be shrunk.
        net = runs.isEmpty() ? new Net(elements).shrunk() : new Net(elements);
    }

    /** What may happen in any case that begins. */
    static Analysis fromTheBeginning(Models models) {
        ModelClauses said = new ModelClauses(models);
        said.begin();
        return new Analysis(models, said, List.of());
    }

    /** What may still happen in a case that runs. */
    static Analysis from(Models models, List<Run> runs) {
        ModelClauses said = new ModelClauses(models);
        RunClauses running = new RunClauses(said.statements(), said.clauses());
        runs.forEach(running::add);
        return new Analysis(models, said, runs);
    }

    Statements statements() {
        return statements;
    }

    /** What may come true although the given statements cannot. */
    Derivation without(BitSet impossible) {
        Derivation derivation = clauses.derive(statements.size(), impossible);
        TokenCopies copies = new TokenCopies(statements, derivation, runs, net);
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
    private boolean opens(ActivityImpl join, Derivation derivation, TokenCopies copies) {
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
