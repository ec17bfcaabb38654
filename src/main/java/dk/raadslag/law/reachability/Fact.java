package dk.raadslag.law.reachability;

import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** A propositional atom of the Horn clauses: a property of an activity, a sub-process or a process that may come true in some run. */
public record Fact(Kind kind, ScopeImpl subject) {

    /** The predicates. */
    enum Kind {
        /** A token is at the activity; a sub-process or process is active. */
        ENTERED,
        /** The activity has completed in the normal way and takes its outgoing flows. */
        LEFT,
        /** A token at the activity, and all tokens that descend from it, can be consumed within finitely many steps. */
        TERMINATES,
        /** At least one token of the sub-process or process reaches an end. */
        SOME_TOKEN_ENDED,
        /** The sub-process or process completes in the normal way. */
        COMPLETED,
        /** Compensation is thrown for what has completed in the sub-process or process. */
        COMPENSATES
    }
}
