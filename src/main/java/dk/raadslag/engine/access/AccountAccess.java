package dk.raadslag.engine.access;

import dk.raadslag.engine.command.CommandKind;
import dk.raadslag.refusal.Require;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Lets only administrators delete accounts; the engine lets everybody delete their own. */
final class AccountAccess implements AccessRule {

    @Override
    public Set<CommandKind> kinds() {
        return Set.of(CommandKind.ACCOUNTS);
    }

    @Override
    public <T> Command<T> checked(Command<T> command, CommandKind kind, Optional<SignedIn> person) {
        Require.that(
                !(command instanceof DeleteUserCmd)
                        || person.map(SignedIn::isAdministrator).orElse(true),
                "En konto slettes kun af en administrator.");
        return command;
    }
}
