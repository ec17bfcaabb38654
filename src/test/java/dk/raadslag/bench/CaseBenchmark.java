package dk.raadslag.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.raadslag.bench.CaseMeter.Cost;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What a whole case costs, from its documentation through agreement and follow-up to the end of the minister's order, beside the same
 * steps in the same models with acts that do nothing; no test. Run it by {@code ./mvnw -q -Pbenchmark test -Dtest=CaseBenchmark}, with
 * {@code -Draadslag.bench.runs=50} for other numbers of cases, and {@code -Draadslag.bench.sql=40} for the statements sent most.
 */
@RaadslagTest
@Import(CaseMeter.class)
class CaseBenchmark extends ProcessTest {

    private static final int RUNS = Integer.getInteger("raadslag.bench.runs", 20);
    private static final int WARM_UP = Integer.getInteger("raadslag.bench.warm-up", RUNS);
    private static final int SQL = Integer.getInteger("raadslag.bench.sql", 0);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    BeanFactory beans;

    @Autowired
    ProcessEngine engine;

    /** Prints the means per case, and of the papers per paper. The two take turns, so that a machine that slows down slows both. */
    @Test
    void aCase() throws Exception {
        RecordedCase recorded = record();
        jdbc.sql("CREATE SCHEMA bare").update();
        try (BareEngine lone = new BareEngine(source(), beans)) {
            var bare = new Turn(() -> lone.play(recorded));
            var program = new Turn(this::play);
            for (int run = 0; run < WARM_UP; run++) {
                bare.play.run();
                program.play.run();
            }
            for (int run = 0; run < RUNS; run++) {
                bare.measure();
                program.measure();
            }
            assertThat(lone.running()).isZero();
            bare.print("bare engine");
            program.print("program");
            System.out.printf(
                    "program / bare engine: %.2f times the CPU, papers apart; %.2f times the statements%n",
                    (double) (program.cost.cpu - program.cost.paperCpu) / bare.cost.cpu,
                    (double) program.cost.statements / bare.cost.statements);
        }
    }

    private RecordedCase record() {
        RecordedCase recorded = new RecordedCase(engine);
        CaseMeter.watcher = recorded::note;
        var expressions =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getExpressionManager();
        var resolver = (ELResolver) ReflectionTestUtils.getField(expressions, "elResolver");
        ReflectionTestUtils.setField(expressions, "elResolver", recorded.noting(resolver));
        String number = play();
        ReflectionTestUtils.setField(expressions, "elResolver", resolver);
        CaseMeter.watcher = (method, arguments) -> {};
        recorded.readRoutes(number);
        return recorded;
    }

    /** One of the two that are compared, and what it has cost. */
    private final class Turn {

        private final Runnable play;
        private final Cost cost = new Cost();
        private long written;

        Turn(Runnable play) {
            this.play = play;
        }

        void measure() {
            CaseMeter.cost = cost;
            long before = written();
            play.run();
            written += written() - before;
        }

        void print(String what) {
            System.out.printf(
                    "per case, %s: %.0f CPU-ms, of which %.1f papers of %.1f CPU-ms; %.1f statements, %.1f commits; %d MB allocated, %d KB WAL%n",
                    what,
                    cost.cpu / 1e6 / RUNS,
                    (double) cost.papers / RUNS,
                    cost.paperCpu / 1e6 / Math.max(1, cost.papers),
                    (double) cost.statements / RUNS,
                    (double) cost.commits / RUNS,
                    cost.allocated / RUNS >> 20,
                    (written >> 10) / RUNS);
            System.out.println(cost.sentMost(RUNS, SQL));
        }
    }

    private String play() {
        String number = desk.toAgreement("JC-0851", "SYGEDAGPENGE");
        table.conclude(number, "SYGEDAGPENGE");
        director.settle(number, 60);
        director.choose(number, "RECOMMEND_ORDER");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.carryOut(number);
        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
        return number;
    }

    private HikariDataSource source() throws SQLException {
        return source.unwrap(HikariDataSource.class);
    }

    private long written() {
        return jdbc.sql("SELECT pg_current_wal_lsn() - '0/0'").query(Long.class).single();
    }
}
