package dk.raadslag.operation;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** What the program does at set times of the day, it does by the clock as it goes now, also where it was ahead and has been set back. */
@Configuration(proxyBeanMethods = false)
class Schedules {

    /** More than a timer of the machine is ever too early. */
    private static final Duration TOO_EARLY = Duration.ofMinutes(1);

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.configure(new Scheduler());
    }

    /** The trigger; but Spring goes on from the last time that it had planned, which may be years ahead. */
    static Trigger followingTheClock(Trigger trigger) {
        return context -> {
            Instant planned = context.lastScheduledExecution();
            boolean strayed = planned != null
                    && planned.isAfter(context.getClock().instant().plus(TOO_EARLY));
            return trigger.nextExecution(strayed ? new SimpleTriggerContext(context.getClock()) : context);
        };
    }

    private static final class Scheduler extends ThreadPoolTaskScheduler {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
            return super.schedule(task, followingTheClock(trigger));
        }
    }
}
