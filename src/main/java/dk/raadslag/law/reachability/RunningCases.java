package dk.raadslag.law.reachability;

import dk.raadslag.law.model.ProcessModels;
import java.util.List;

/** The analysis of running cases by the same models, whose token flow is laid out once for all of them. */
public final class RunningCases {

    private final ProcessModels models;
    private final TokenFlowClauses tokenFlow;

    public RunningCases(ProcessModels models) {
        this.models = models;
        tokenFlow = new TokenFlowClauses(models);
    }

    /** The analysis of a running case from its current marking. */
    public Reachability from(List<InstanceMarking> markings) {
        FactNumbers facts = new FactNumbers(tokenFlow.facts());
        HornClauses clauses = new HornClauses(tokenFlow.clauses());
        MarkingClauses markingClauses = new MarkingClauses(facts, clauses);
        markings.forEach(markingClauses::add);
        return new Reachability(models, facts, clauses, markings);
    }
}
