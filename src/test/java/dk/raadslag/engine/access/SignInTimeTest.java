package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a wrong password takes does not tell who has an account. */
@RaadslagTest
class SignInTimeTest {

    private static final String WITHOUT_PASSWORD = "without-password";
    private static final int TIMES = 40;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identityService;

    @AfterEach
    void theAccountIsGone() {
        identityService.deleteUser(WITHOUT_PASSWORD);
    }

    @Test
    void aWrongPasswordTakesTheSameTimeForEveryName() {
        User person = identityService.newUser(WITHOUT_PASSWORD);
        identityService.saveUser(person);
        List<String> names = List.of("nobody-at-all", accounts.of("region-SD"), WITHOUT_PASSWORD);

        Map<String, List<Long>> times = new TreeMap<>();
        for (int time = 0; time < TIMES; time++) {
            names.forEach(name ->
                    times.computeIfAbsent(name, one -> new ArrayList<>()).add(nanoseconds(name)));
        }

        List<Long> medians =
                times.values().stream().map(SignInTimeTest::median).sorted().toList();
        assertThat(medians.get(2)).as("medians in ns: %s", times.keySet()).isLessThan(2 * medians.get(0));
    }

    private long nanoseconds(String name) {
        long before = System.nanoTime();
        assertThat(identityService.checkPassword(name, "forkert")).isFalse();
        return System.nanoTime() - before;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }
}
