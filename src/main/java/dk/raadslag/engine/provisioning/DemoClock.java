package dk.raadslag.engine.provisioning;

import dk.raadslag.danish.Danish;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** A clock ahead of the real one, so that in the demo deadlines pass and agreements end. Nothing else may move the clock. */
@Configuration
@Profile("demo & !production")
@ConditionalOnProperty(DemoClock.DAYS_AHEAD)
class DemoClock {

    static final String DAYS_AHEAD = "raadslag.demo.days-ahead";

    @Bean
    @Primary
    Clock laterClock(@Value("${" + DAYS_AHEAD + "}") long days) {
        Duration ahead = Duration.ofDays(days);
        ClockUtil.offset(ahead.toMillis());
        return Clock.offset(Clock.system(Danish.ZONE), ahead);
    }
}
