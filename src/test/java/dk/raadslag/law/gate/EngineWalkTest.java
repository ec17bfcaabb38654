package dk.raadslag.law.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dk.raadslag.law.Violation;
import dk.raadslag.law.model.ProcessModels;
import dk.raadslag.support.RaadslagTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;

/** Holds the gate's verdict on random models against what the engine itself does with them. */
@RaadslagTest
class EngineWalkTest {

    private static final int MODELS = 800;
    private static final int WALKS = 4;
    /** Of the models that the gate refuses, only every tenth is run. */
    private static final int REFUSED = 10;

    @Autowired
    EmbeddedPostgres postgres;

    @Test
    void theEngineDoesNothingUnlawfulInAModelThatTheGateAccepts() throws SQLException {
        RandomModels models = new RandomModels(4711);
        Map<String, Set<String>> unsafe = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        int accepted = 0;
        int refused = 0;
        try (HikariDataSource database = database();
                EngineWalks walks = new EngineWalks(database)) {
            for (int number = 0; number < MODELS; number++) {
                byte[] model = Xml.bytes(parsable(models));
                boolean lawful = objections(model).isEmpty();
                if (lawful) {
                    accepted++;
                    Set<String> happened = walks.happensIn(model, WALKS);
                    if (!happened.isEmpty()) {
                        unsafe.put(String.valueOf(number), happened);
                    }
                } else if (refused++ % REFUSED == 0) {
                    seen.addAll(walks.happensIn(model, WALKS));
                }
            }
        }
        LoggerFactory.getLogger(getClass())
                .info(
                        "Walks: {} accepted, {} of {} refused seen to be unlawful",
                        accepted,
                        seen.size(),
                        refused / REFUSED);
        assertThat(unsafe).isEmpty();
        assertThat(accepted).isGreaterThan(100);
        assertThat(seen).hasSizeGreaterThan(20);
    }

    private static List<Violation> objections(byte[] model) {
        ProcessModels models = new ProcessModels(Parser.parse(model, false));
        return new PreconditionCheck(RandomModelTest.TABLE, models).violations();
    }

    private static Document parsable(RandomModels models) {
        while (true) {
            Document model = models.next();
            try {
                List<ProcessDefinitionEntity> processes = Parser.parse(Xml.bytes(model), false);
                if (!processes.isEmpty()) {
                    return model;
                }
            } catch (ProcessEngineException refusedByTheEngine) {
                // the next one may do
            }
        }
    }

    private HikariDataSource database() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("CREATE DATABASE walks");
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(postgres.getDatabase("postgres", "walks"));
        return pool;
    }
}
