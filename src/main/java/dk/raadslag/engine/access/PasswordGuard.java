package dk.raadslag.engine.access;

import dk.raadslag.engine.command.PrivateField;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Slows those who guess passwords, at the one command by which every way in looks at them. */
public final class PasswordGuard extends CommandInterceptor {

    private final SignInPauses pauses;

    public PasswordGuard(SignInPauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public <T> T execute(Command<T> command) {
        return command instanceof CheckPassword check ? answer(command, check) : next.execute(command);
    }

    @SuppressWarnings("unchecked")
    private <T> T answer(Command<T> command, CheckPassword check) {
        Optional<SignInAttempt> attempt = SignInAttempt.now(
                PrivateField.CHECKED_ACCOUNT.<String>find(check).orElse(null));
        return attempt.isEmpty()
                ? next.execute(command)
                : (T) Boolean.valueOf(pauses.tried(attempt.get(), () -> next.execute(check)));
    }
}
