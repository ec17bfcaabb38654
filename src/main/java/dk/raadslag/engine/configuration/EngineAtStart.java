package dk.raadslag.engine.configuration;

import dk.raadslag.refusal.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The engine, which starts with the models in force where the shipped ones are refused: an upgrade must not stop the cases that run,
 * nor the people who would set right what stands against it.
 */
class EngineAtStart extends SpringProcessEngineConfiguration {

    /** What the lock in the database is known by. */
    private static final int START = 2005;

    private static final Logger LOG = LoggerFactory.getLogger(EngineAtStart.class);

    private final DataSource database;

    EngineAtStart(DataSource database) {
        this.database = database;
    }

    /** One program at a time: two that begin together on an empty database would both make the tables. */
    @Override
    public ProcessEngine buildProcessEngine() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            while (!isFirst(statement)) {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            }
            try {
                ProcessEngine engine = super.buildProcessEngine();
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("engine/indexes.sql"));
                return engine;
            } finally {
                statement.execute("SELECT pg_advisory_unlock(%d)".formatted(START));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database does not answer", failed);
        }
    }

    /** Does not wait in the database, whose answer would come too late for the driver. */
    private static boolean isFirst(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SELECT pg_try_advisory_lock(%d)".formatted(START))) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    protected void autoDeployResources(ProcessEngine engine) {
        try {
            super.autoDeployResources(engine);
        } catch (Refusal refused) {
            if (engine.getRepositoryService().createProcessDefinitionQuery().count() == 0) {
                throw refused;
            }
            LOG.error("The shipped models are refused. Those in force before stay in force. {}", refused.getMessage());
        }
    }
}
