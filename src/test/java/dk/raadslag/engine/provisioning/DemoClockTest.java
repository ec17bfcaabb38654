package dk.raadslag.engine.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Only the demo can be told that it is later than it is, and then it is later for the engine as well. */
class DemoClockTest {

    private static final Duration AHEAD = Duration.ofDays(400);

    @AfterEach
    void setTheEngineBack() {
        ClockUtil.reset();
    }

    @Test
    void theDemoGoesAhead() {
        profiles("demo").run(context -> {
            assertAhead(context.getBean(Clock.class).instant(), AHEAD);
            assertAhead(ClockUtil.getCurrentTime().toInstant(), AHEAD);
        });
    }

    @Test
    void nothingElseDoes() {
        for (String others : new String[] {"production", "demo,production", "test"}) {
            profiles(others).run(context -> {
                assertAhead(context.getBean(Clock.class).instant(), Duration.ZERO);
                assertAhead(ClockUtil.getCurrentTime().toInstant(), Duration.ZERO);
            });
        }
    }

    private static ApplicationContextRunner profiles(String names) {
        return new ApplicationContextRunner()
                .withUserConfiguration(DemoClock.class)
                .withBean("clock", Clock.class, Clock::systemUTC)
                .withPropertyValues("spring.profiles.active=" + names, "raadslag.demo.days-ahead=400");
    }

    private static void assertAhead(Instant shown, Duration ahead) {
        assertThat(Duration.between(Instant.now(), shown).minus(ahead))
                .asInstanceOf(InstanceOfAssertFactories.DURATION)
                .isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(1));
    }
}
