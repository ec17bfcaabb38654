package dk.raadslag.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** The program goes on at its set times when the clock was ahead and has been set back. */
class SchedulesTest {

    private static final Trigger HOURLY = Schedules.followingTheClock(new CronTrigger("0 0 * * * *", ZoneOffset.UTC));
    private static final Instant NOW = Instant.parse("2026-11-24T10:20:00Z");

    @Test
    void theNextTimeIsTheNextOneOfTheClockThatWasSetBack() {
        assertThat(next(Instant.parse("2036-11-24T10:00:00Z"), NOW)).isEqualTo("2026-11-24T11:00:00Z");
    }

    @Test
    void whatRanAMomentTooEarlyDoesNotRunAgain() {
        assertThat(next(Instant.parse("2026-11-24T10:20:01Z"), NOW)).isEqualTo("2026-11-24T11:00:00Z");
        assertThat(next(Instant.parse("2026-11-24T11:00:00Z"), Instant.parse("2026-11-24T10:59:59.9Z")))
                .isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void theFirstTimeIsTheNextOneOfTheClock() {
        assertThat(next(null, null)).isEqualTo("2026-11-24T11:00:00Z");
    }

    private static @Nullable Instant next(@Nullable Instant planned, @Nullable Instant ended) {
        var context = new SimpleTriggerContext(Clock.fixed(ended == null ? NOW : ended, ZoneOffset.UTC));
        context.update(planned, ended, ended);
        return HOURLY.nextExecution(context);
    }
}
