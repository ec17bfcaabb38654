package dk.raadslag.engine.access;

import dk.raadslag.danish.Printable;
import dk.raadslag.engine.command.CommandKind;
import dk.raadslag.engine.command.PrivateField;
import dk.raadslag.refusal.Require;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;

/**
 * Lets only administrators delete accounts, and change the names of people, which stand on the papers that they sign; the engine lets
 * everybody do so with their own.
 */
final class AccountAccess implements AccessRule {

    private final IdentityService identityService;

    AccountAccess(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Set<CommandKind> kinds() {
        return Set.of(CommandKind.ACCOUNTS);
    }

    @Override
    public <T> Command<T> checked(Command<T> command, CommandKind kind, Optional<SignedIn> person) {
        boolean administers = person.map(SignedIn::isAdministrator).orElse(true);
        Require.that(!(command instanceof DeleteUserCmd) || administers, "En konto slettes kun af en administrator.");
        if (command instanceof SaveUserCmd) {
            checkName(PrivateField.SAVED_USER.of(command), administers);
        }
        return command;
    }

    private void checkName(User saved, boolean administers) {
        Require.that(
                administers || hasNameOf(saved),
                "Dit navn står på de papirer, du underskriver. Bed en administrator om at rette det.");
        Require.that(
                isOneLine(saved.getFirstName()) && isOneLine(saved.getLastName()),
                "Navnet skal stå på én linje og med tegn, der kan trykkes på papirerne. Skriv det uden emojier og linjeskift.");
    }

    private boolean hasNameOf(User saved) {
        User before = identityService.createUserQuery().userId(saved.getId()).singleResult();
        return before != null
                && isSame(before.getFirstName(), saved.getFirstName())
                && isSame(before.getLastName(), saved.getLastName());
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return Objects.toString(one, "").equals(Objects.toString(other, ""));
    }

    private static boolean isOneLine(@Nullable String name) {
        return name == null || name.equals(Printable.onOneLine(name));
    }
}
