package dk.raadslag.law;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** What may happen in the models while some elements never complete. */
final class Analysis {

    private final Statements statements;
    private final Clauses clauses;
    private final List<ActivityImpl> joins;
    private final Set<ActivityImpl> behindSplits;

    Analysis(Models models) {
        ModelClauses said = new ModelClauses(models);
        statements = said.statements();
        clauses = said.clauses();
        List<ActivityImpl> elements = models.all().stream()
                .flatMap(process -> Elements.in(process).stream())
                .toList();
        joins = elements.stream().filter(Traits::joins).toList();
        behindSplits = TokenCopies.behindSplits(elements);
    }

    Statements statements() {
        return statements;
    }

    /** What may come true although the given statements cannot. */
    Derivation without(BitSet impossible) {
        Derivation derivation = clauses.derive(statements.size(), impossible);
        TokenCopies copies = new TokenCopies(statements, derivation, behindSplits);
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
