package dk.raadslag.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/** Counts the statements that the program and the engine send to the database, by their own logs. */
final class Sent extends AppenderBase<ILoggingEvent> {

    private static final List<String> LOGS = List.of("org.springframework.jdbc.core.JdbcTemplate", "org.camunda");

    private final AtomicInteger statements = new AtomicInteger();

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        boolean forAPage = event.getThreadName().startsWith("http");
        if (forAPage
                && (message.startsWith("==>  Preparing:")
                        || message.startsWith("Executing prepared SQL statement ["))) {
            statements.incrementAndGet();
        }
    }

    /** The number of statements while the work is done. */
    static int during(Runnable work) {
        Sent sent = new Sent();
        sent.start();
        LOGS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).forEach(log -> {
            log.setLevel(Level.DEBUG);
            log.setAdditive(false);
            log.addAppender(sent);
        });
        try {
            work.run();
            return sent.statements.get();
        } finally {
            LOGS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).forEach(log -> {
                log.setLevel(null);
                log.setAdditive(true);
                log.detachAppender(sent);
            });
        }
    }
}
