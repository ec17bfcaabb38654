package dk.raadslag.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.RaadslagTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many due timers a second one node executes, with the program's settings and with the starter's own; no test. {@code -Draadslag.bench.timers=1000} for another number than 10,000.
 */
@RaadslagTest
class TimerBenchmark {

    private static final int TIMERS = Integer.getInteger("raadslag.bench.timers", 10_000);

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void dueTimers() throws InterruptedException {
        JobExecutionProperty own = Binder.get(environment)
                .bind("camunda.bpm.job-execution", JobExecutionProperty.class)
                .get();
        // nobody has chosen to monitor these cases
        jdbc.sql("ALTER TABLE raadslag.close_monitoring DISABLE TRIGGER USER").update();
        measure("the starter's own settings", new JobExecutionProperty());
        measure("the program's settings", own);
        jdbc.sql("ALTER TABLE raadslag.close_monitoring ENABLE TRIGGER USER").update();
    }

    private void measure(String settings, JobExecutionProperty properties) throws InterruptedException {
        List<String> numbers = IntStream.range(0, TIMERS)
                .mapToObj(i -> fixtures.openCase("JC-0851", "SYGEDAGPENGE"))
                .toList();
        numbers.forEach(this::begin);
        jdbc.sql("UPDATE act_ru_job SET duedate_ = now() - interval '1 hour' WHERE type_ = 'timer'")
                .update();
        double seconds = run(properties);
        assertThat(jdbc.sql("SELECT exception_msg_ FROM act_ru_job WHERE exception_msg_ IS NOT NULL")
                        .query(String.class)
                        .list())
                .isEmpty();
        System.out.printf(
                "%n%,d due timers with %s: %.1f s, %.0f a second%n", TIMERS, settings, seconds, TIMERS / seconds);
    }

    private void begin(String number) {
        fixtures.call("close-monitoring", number, Map.of("partyKinds", "MUNICIPAL"));
    }

    /** Lets an executor with the settings work until no timer is left that is due, and tells how many seconds that took. */
    private double run(JobExecutionProperty properties) throws InterruptedException {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JobExecutor before = configuration.getJobExecutor();
        DefaultJobExecutor executor = executor(properties);
        configuration.setJobExecutor(executor);
        long begun = System.nanoTime();
        executor.registerProcessEngine((ProcessEngineImpl) engine);
        executor.start();
        try {
            while (jdbc.sql("SELECT count(*) FROM act_ru_job WHERE retries_ > 0 AND duedate_ <= now()")
                            .query(Integer.class)
                            .single()
                    > 0) {
                Thread.sleep(200);
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            executor.shutdown();
            configuration.setJobExecutor(before);
        }
    }

    private static DefaultJobExecutor executor(JobExecutionProperty properties) {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(properties.getCorePoolSize());
        executor.setMaxPoolSize(properties.getMaxPoolSize());
        executor.setQueueSize(properties.getQueueCapacity());
        if (properties.getMaxJobsPerAcquisition() != null) {
            executor.setMaxJobsPerAcquisition(properties.getMaxJobsPerAcquisition());
            executor.setWaitTimeInMillis(properties.getWaitTimeInMillis());
            executor.setMaxWait(properties.getMaxWait());
            executor.setLockTimeInMillis(properties.getLockTimeInMillis());
        }
        return executor;
    }
}
