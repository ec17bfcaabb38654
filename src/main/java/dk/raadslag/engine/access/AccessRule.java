package dk.raadslag.engine.access;

import dk.raadslag.engine.command.CommandKind;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * A rule about who may run commands of some kinds, beyond the engine's authorizations. If it puts another command in place, the guard of
 * running cases takes that for an own step of Rådslag; so it must not do so for kinds that the guard forbids.
 */
interface AccessRule {

    /** The kinds of commands that the rule is about. */
    Set<CommandKind> kinds();

    /**
     * The command to run, which checks what can only be checked while it runs. Refuses what the person may not do.
     *
     * @param person the person who acts; empty for the program itself
     */
    <T> Command<T> checked(Command<T> command, CommandKind kind, Optional<SignedIn> person);
}
