package dk.raadslag.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the database answers soon. Who asks does not wait as long as the program itself would for a connection, and no second one waits
 * beside the first.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class DatabaseHealthIndicator implements HealthIndicator {

    private static final int SECONDS = 2;

    private final DataSource database;
    private CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(false);

    DatabaseHealthIndicator(DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return answersSoon() ? Health.up().build() : Health.down().build();
    }

    private boolean answersSoon() {
        try {
            return question().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> question() {
        if (answer.isDone()) {
            answer = new CompletableFuture<>();
            Thread asking = new Thread(() -> ask(answer), "database-health");
            asking.setDaemon(true);
            asking.start();
        }
        return answer;
    }

    private void ask(CompletableFuture<Boolean> question) {
        try (Connection connection = database.getConnection()) {
            question.complete(connection.isValid(SECONDS));
        } catch (SQLException | RuntimeException noAnswer) {
            question.complete(false);
        }
    }
}
