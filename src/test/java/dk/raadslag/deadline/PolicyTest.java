package dk.raadslag.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A policy value may change while the program runs: an act sees one value, and the next act the new one. */
@RaadslagTest
class PolicyTest extends ProcessTest {

    @Autowired
    Policy policy;

    @Test
    void aNewValueCountsFromTheNextTransaction() {
        boolean before = inTransaction(() -> {
            boolean held = policy.flag("HEARING_HELD");
            CompletableFuture.runAsync(
                            () -> file.change(
                                    "INSERT INTO raadslag.policy_value VALUES ('HEARING_HELD', '2007-01-02', 'false', 'Prøve')"))
                    .join();
            assertThat(policy.flag("HEARING_HELD")).isEqualTo(held);
            return held;
        });

        assertThat(before).isTrue();
        assertThat(inTransaction(() -> policy.flag("HEARING_HELD"))).isFalse();
        assertThat(policy.flag("HEARING_HELD")).isFalse();
    }

    @AfterEach
    void asBefore() {
        file.change("DELETE FROM raadslag.policy_value WHERE name = 'HEARING_HELD' AND valid_from = '2007-01-02'");
    }
}
