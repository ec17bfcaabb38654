package dk.raadslag.law.guard;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** One concern of the guard about one command. */
@FunctionalInterface
interface Rule {

    /** Refuses the command before it runs, or returns what to check once it has run. */
    Check before(CommandContext context);

    /** Checks what a command has done, in its transaction. */
    @FunctionalInterface
    interface Check {

        /** Refuses what the command did. */
        void after(@Nullable Object result);

        /** Refuses what the command was about to do when it failed for another reason. */
        default void failed() {}
    }
}
