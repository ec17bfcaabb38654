package dk.raadslag.support;

import dk.raadslag.danish.Danish;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that a test can move, for the domain and the engine alike. It is set back after every test. */
public class TestClock extends Clock {

    private Clock clock = Clock.system(Danish.ZONE);

    /** Makes it noon of the day. The time goes on, so that what happens later is later; only the engine's own clock stands. */
    public void setTo(LocalDate day) {
        setTo(day.atTime(12, 0).atZone(Danish.ZONE).toInstant());
    }

    /** Makes it that moment; the time goes on from there. */
    public void setTo(Instant moment) {
        clock = Clock.offset(Clock.system(Danish.ZONE), Duration.between(Instant.now(), moment));
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Today as the program sees it. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    void reset() {
        clock = Clock.system(Danish.ZONE);
        ClockUtil.reset();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
