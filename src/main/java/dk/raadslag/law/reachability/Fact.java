package dk.raadslag.law.reachability;

import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** What may come true about an activity, a sub-process or a whole process while cases run. */
public record Fact(Kind kind, ScopeImpl subject) {

    /** The kinds of statements. */
    enum Kind {
        /** A token is at the activity; a sub-process or process is active. */
        ENTERED,
        /** The activity has ended in the normal way and its outgoing flows are taken. */
        LEFT,
        /** A token at the activity, and all that come from it, can be gone after finitely many steps. */
        VANISHES,
        /** Some token in the sub-process or process reaches an end. */
        ENDED,
        /** The sub-process or process ends in the normal way. */
        COMPLETED,
        /** What completed in the sub-process or process is compensated. */
        COMPENSATES
    }
}
