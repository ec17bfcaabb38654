package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.engine.access.Guesses.Limits;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who guesses waits longer and longer, and only who guesses. */
class GuessesTest {

    private static final Limits LIMITS = new Limits(2, Duration.ofSeconds(10), Duration.ofHours(1));

    private long now = Long.MAX_VALUE - 5;
    private final Guesses guesses = new Guesses(() -> now);

    @Test
    void pausesGrowToTheLongest() {
        List<Long> pauses = IntStream.range(0, 8)
                .mapToObj(one -> guesses.wrong("x", LIMITS).toSeconds())
                .toList();

        assertThat(pauses).containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 10L, 10L);
        assertThat(guesses.pause("x")).isEqualTo(Duration.ofSeconds(10));
        assertThat(guesses.pause("y")).isZero();
    }

    @Test
    void aPausePasses() {
        IntStream.range(0, 3).forEach(one -> guesses.wrong("x", LIMITS));
        pass(Duration.ofMillis(600));
        assertThat(guesses.pause("x")).isEqualTo(Duration.ofMillis(400));
        pass(Duration.ofMillis(400));
        assertThat(guesses.pause("x")).isZero();
        assertThat(guesses.wrong("x", LIMITS)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theRightPasswordAndAQuietHourBeginAnew() {
        IntStream.range(0, 5).forEach(one -> guesses.wrong("x", LIMITS));
        guesses.forget("x");
        assertThat(guesses.pause("x")).isZero();

        IntStream.range(0, 5).forEach(one -> guesses.wrong("x", LIMITS));
        pass(Duration.ofHours(2));
        assertThat(guesses.wrong("x", LIMITS)).isZero();
    }

    @Test
    void theMemoryIsBounded() {
        IntStream.range(0, 25_000).forEach(one -> guesses.wrong("x" + one, LIMITS));

        assertThat(guesses.size()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8::1, 20:01:0d:b8:00:00:00:00",
        "2001:db8:0:0:ffff::9, 20:01:0d:b8:00:00:00:00",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7",
        "proxy.example, proxy.example"
    })
    void aNetworkOfIpv6IsOneAddress(String address, String network) {
        assertThat(SignInAttempt.network(address)).isEqualTo(network);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
