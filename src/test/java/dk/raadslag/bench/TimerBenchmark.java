package dk.raadslag.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes until timers that are due at once have fired, each to remind the parties of a case of an invitation, beside as many
 * timers of a process that does nothing; no test. Run it by {@code ./mvnw -q -Pbenchmark test -Dtest=TimerBenchmark}, with
 * {@code -Draadslag.bench.timers=1000} for another number.
 */
@RaadslagTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class TimerBenchmark extends ProcessTest {

    private static final int TIMERS = Integer.getInteger("raadslag.bench.timers", 10_000);
    private static final String IDLE = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://bench">
              <process id="bench-idle" isExecutable="true" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/><sequenceFlow id="in" sourceRef="start" targetRef="wait"/>
                <intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="out" sourceRef="wait" targetRef="end"/><endEvent id="end"/>
              </process>
            </definitions>""";
    private static final String DUE =
            "FROM act_ru_job WHERE retries_ > 0 AND (duedate_ IS NULL OR duedate_ <= localtimestamp)";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    private JobExecutor executor;

    @Test
    void timers() {
        executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.shutdown();
        double idle = fire("of a process that does nothing", idle());
        double reminders = fire("that remind the parties of a case", reminders());
        System.out.printf("%.1f times the CPU%n", reminders / idle);
    }

    private String idle() {
        repositoryService.createDeployment().addString("bench-idle.bpmn", IDLE).deploy();
        backDoor.inside(() -> {
            for (int i = 0; i < TIMERS; i++) {
                runtimeService.startProcessInstanceByKey("bench-idle");
            }
            return null;
        });
        return "handler_cfg_ = 'wait'";
    }

    private String reminders() {
        String number = desk.reacted("JC-0851", "SYGEDAGPENGE");
        desk.invite(number);
        jobs.run();
        new Copies(jdbc, transaction).make(number, TIMERS);
        return "handler_cfg_ LIKE '%dialogueReminder%' AND id_ LIKE '%-0000________'";
    }

    /** Makes the timers due and waits until no job is; returns the CPU time of the program per timer in nanoseconds. */
    private double fire(String what, String timers) {
        int due = jdbc.sql("UPDATE act_ru_job SET duedate_ = localtimestamp - interval '1 hour' WHERE " + timers)
                .update();
        assertThat(due).isEqualTo(TIMERS);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        executor.start();
        await().atMost(Duration.ofHours(1)).pollInterval(Duration.ofMillis(200)).until(() -> count(DUE) == 0);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double each = (double) (system.getProcessCpuTime() - cpu) / TIMERS;
        executor.shutdown();
        assertThat(count("FROM act_ru_job WHERE retries_ = 0")).isZero();
        System.out.printf("%d timers %s: %.0f s, %.1f CPU-ms each%n", TIMERS, what, seconds, each / 1e6);
        return each;
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) " + from).query(Integer.class).single();
    }
}
