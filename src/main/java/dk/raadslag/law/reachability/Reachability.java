package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ActivityTraits;
import dk.raadslag.law.model.Elements;
import dk.raadslag.law.model.ProcessModels;
import java.util.BitSet;
import java.util.List;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/** Reachability analysis of process models, with some activities barred from completing. */
public final class Reachability {

    private final FactNumbers facts;
    private final HornClauses clauses;
    private final List<ActivityImpl> joins;
    private final List<InstanceMarking> markings;
    private final FlowGraph graph;
    private final SearchBudget budget = new SearchBudget();
    private @Nullable LeastModel all;

    Reachability(ProcessModels models, FactNumbers facts, HornClauses clauses, List<InstanceMarking> markings) {
        this.markings = markings;
        this.facts = facts;
        this.clauses = clauses;
        List<ActivityImpl> elements = models.all().stream()
                .flatMap(process -> Elements.in(process).stream())
                .toList();
        joins = elements.stream().filter(ActivityTraits::isParallelJoin).toList();
        // The reduction presumes empty fragments, but the tokens of a running case may be inside one.
        graph = markings.isEmpty() ? new FlowGraph(elements).reduced() : new FlowGraph(elements);
    }

    /** The analysis of any case from its start event. */
    public static Reachability fromStart(ProcessModels models) {
        TokenFlowClauses tokenFlow = new TokenFlowClauses(models);
        tokenFlow.addStarts();
        return new Reachability(models, tokenFlow.facts(), tokenFlow.clauses(), List.of());
    }

    /** The facts that the analysis is about. */
    public FactNumbers facts() {
        return facts;
    }

    /**
     * Tells whether the fact may come true in any run at all. Where it may not, it does not without some activities either: what is
     * excluded only takes facts away. Of a running case most acts are out of reach.
     */
    public boolean mayHold(int fact) {
        if (all == null) {
            all = leastModelWithout(new BitSet(), new SearchBudget());
        }
        return all.holds(fact);
    }

    /** The facts that may come true in a run in which the excluded ones do not. */
    public LeastModel leastModelWithout(BitSet excluded) {
        return leastModelWithout(excluded, budget);
    }

    private LeastModel leastModelWithout(BitSet excluded, SearchBudget budget) {
        LeastModel model = new LeastModel(clauses, facts.size(), excluded);
        TokenDuplication duplication = new TokenDuplication(facts, model, markings, graph, budget);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (ActivityImpl join : joins) {
                changed |= openByDuplicates(join, model, duplication);
            }
        }
        return model;
    }

    /** The engine counts the tokens at a join, not the flows they came by, so two tokens of one flow open it as well. */
    private boolean openByDuplicates(ActivityImpl join, LeastModel model, TokenDuplication duplication) {
        if (model.holds(facts.entered(join))) {
            return false;
        }
        for (PvmTransition flow : join.getIncomingTransitions()) {
            int arrival = facts.left(ActivityTraits.source(flow));
            if (model.holds(arrival) && duplication.isPossibleOn(flow)) {
                model.assume(facts.entered(join), arrival);
                return true;
            }
        }
        return false;
    }
}
