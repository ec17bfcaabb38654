package dk.raadslag.engine.access;

import dk.raadslag.engine.PrivateFields;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Takes no password that is too short, and lets nobody but an administrator delete an account, not even his own. */
public class AccountsInterceptor extends CommandInterceptor {

    private final IdentityService identityService;
    private final int shortestPassword;

    /** @param shortestPassword what a password has to fill; one of blanks is never taken */
    public AccountsInterceptor(IdentityService identityService, int shortestPassword) {
        this.identityService = identityService;
        this.shortestPassword = shortestPassword;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof SaveUserCmd) {
            checkPassword(PrivateFields.of(command, "user"));
        }
        if (command instanceof DeleteUserCmd) {
            Require.that(
                    SignedIn.now(identityService).map(SignedIn::isAdministrator).orElse(true),
                    "En konto slettes kun af en administrator.");
        }
        return next.execute(command);
    }

    private void checkPassword(Object user) {
        if (user instanceof UserEntity account && account.hasNewPassword()) {
            String password = PrivateFields.of(account, "newPassword");
            Require.that(
                    !password.isBlank() && password.length() >= shortestPassword,
                    "Adgangskoden skal fylde mindst %d tegn og må ikke kun være mellemrum."
                            .formatted(shortestPassword));
        }
    }
}
