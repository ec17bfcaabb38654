package dk.raadslag.engine.access;

import dk.raadslag.deadline.Policy;
import dk.raadslag.engine.access.Guesses.Limits;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The pauses after wrong passwords. One counts for the account from one address, so that nobody can shut out somebody elsewhere; and a
 * shorter one, after many more wrong passwords, for the address. The latter spares accounts that have signed in from there, because many
 * people may share an address.
 */
@Component
public class SignInPauses {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPauses.class);

    private final ObjectProvider<Policy> policy;
    private final Guesses atAccounts = new Guesses(System::nanoTime);
    private final Guesses fromAddresses = new Guesses(System::nanoTime);
    private final Set<SignInAttempt> successes =
            Collections.synchronizedSet(Collections.newSetFromMap(new Guesses.Newest<>()));
    private final Object[] doors = Stream.generate(Object::new).limit(64).toArray();

    SignInPauses(ObjectProvider<Policy> policy) {
        this.policy = policy;
    }

    /**
     * Looks at the password unless there is a pause, and tells whether it is right. Passwords for one account from one address are looked
     * at one after the other; at once, all would come before the first pause.
     */
    boolean tried(SignInAttempt attempt, BooleanSupplier isRight) {
        synchronized (doors[Math.floorMod(attempt.hashCode(), doors.length)]) {
            refuseInPause(attempt);
            if (isRight.getAsBoolean()) {
                atAccounts.forget(attempt.toString());
                successes.add(attempt);
                return true;
            }
            noteWrong(attempt);
            return false;
        }
    }

    private void refuseInPause(SignInAttempt attempt) {
        Duration pause = longer(
                atAccounts.pause(attempt.toString()),
                successes.contains(attempt) ? Duration.ZERO : fromAddresses.pause(attempt.address()));
        if (!pause.isZero()) {
            throw new TooManyGuesses(pause);
        }
    }

    private void noteWrong(SignInAttempt attempt) {
        Duration pause = longer(
                atAccounts.wrong(attempt.toString(), limits("SIGN_IN_ACCOUNT")),
                fromAddresses.wrong(attempt.address(), limits("SIGN_IN_ADDRESS")));
        LOG.warn(
                "Wrong password for the account {} from {}; none is looked at for {} s",
                attempt.account(),
                attempt.address(),
                pause.toSeconds());
    }

    private Limits limits(String name) {
        Policy values = policy.getObject();
        return new Limits(
                values.number(name + "_FREE"),
                Duration.ofSeconds(values.number(name + "_PAUSE")),
                Duration.ofSeconds(values.number("SIGN_IN_FORGOTTEN")));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
