package dk.raadslag.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A deadline is a date: the change to and from summer time does not move it. */
@RaadslagTest
class SummerTimeTest {

    @Autowired
    Policy policy;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, 2026-03-27T15:00:00Z, 2026-03-27T23:00:00Z",
        "2026-03-28, 2026-03-28T15:00:00Z, 2026-03-28T23:00:00Z",
        "2026-03-29, 2026-03-29T14:00:00Z, 2026-03-29T22:00:00Z",
        "2026-10-24, 2026-10-24T14:00:00Z, 2026-10-24T22:00:00Z",
        "2026-10-25, 2026-10-25T15:00:00Z, 2026-10-25T23:00:00Z"
    })
    void aDayEndsAtDanishMidnightWhetherItHas23Or24Or25Hours(String day, Instant due, Instant over) {
        assertThat(policy.on(day).toInstant()).isEqualTo(due);
        assertThat(policy.after(day).toInstant()).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({
        // the evening before, each hour of the night, 2:30 in October twice, and the next noon
        "2026-03-28T22:59:00Z, 2026-04-15", // Easter is in between
        "2026-03-29T00:30:00Z, 2026-04-15",
        "2026-03-29T01:30:00Z, 2026-04-15",
        "2026-03-29T21:59:00Z, 2026-04-15",
        "2026-03-29T22:00:00Z, 2026-04-16",
        "2026-10-24T21:59:00Z, 2026-11-06",
        "2026-10-25T00:30:00Z, 2026-11-06",
        "2026-10-25T01:30:00Z, 2026-11-06",
        "2026-10-25T22:59:00Z, 2026-11-06",
        "2026-10-25T23:00:00Z, 2026-11-09"
    })
    void aPeriodOfTenWorkingDaysEndsOnTheSameDayFromEveryHourOfTheDay(Instant begun, LocalDate last) {
        clock.setTo(begun);

        assertThat(policy.day("HEARING")).isEqualTo(last.toString());
        assertThat(policy.due("HEARING")).isEqualTo(policy.on(last.toString()));
    }
}
