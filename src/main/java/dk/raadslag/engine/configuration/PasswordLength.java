package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Blank;
import dk.raadslag.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** The rule for new passwords: a least length in characters, and never only blanks. */
final class PasswordLength implements PasswordPolicyRule, RefusalTranslation.Rule {

    /** The engine's own message for a password that its policy does not allow. */
    private static final String REFUSED_BY_POLICY = "Password does not match policy";

    private final int shortest;

    PasswordLength(int shortest) {
        this.shortest = shortest;
    }

    /** The engine's policy, of which this is the only rule. */
    PasswordPolicy policy() {
        return () -> List.of(this);
    }

    /** The key of the sentence in Admin that says how many characters a password needs. */
    @Override
    public String getPlaceholder() {
        return "PASSWORD_POLICY_LENGTH";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of("minLength", String.valueOf(shortest));
    }

    @Override
    public boolean execute(String password) {
        return !Blank.is(password) && password.length() >= shortest;
    }

    @Override
    public Optional<Refusal> translate(Command<?> command, Throwable failure) {
        boolean isRefused = command instanceof SaveUserCmd
                && failure instanceof ProcessEngineException
                && REFUSED_BY_POLICY.equals(failure.getMessage());
        return isRefused
                ? Optional.of(new Refusal(
                        "Adgangskoden skal fylde mindst %d tegn og må ikke kun være mellemrum.".formatted(shortest)))
                : Optional.empty();
    }
}
