package dk.raadslag.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What the program, the engine and its webapps send to the database, by their own logs; the engine's log has the name of the statement. */
public final class SentStatements {

    private static final List<String> LOGS = List.of("org.springframework.jdbc.core.JdbcTemplate", "org.camunda");

    private SentStatements() {}

    /** The SQL of the engine's statement as it is sent during the work; empty if it is not sent. */
    public static String of(String statement, Runnable work) {
        return logged(List.of(statement), work).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .collect(Collectors.joining("\n"));
    }

    /** How many are sent to answer what is asked over HTTP during the work. */
    public static int numberFor(Runnable work) {
        return (int) logged(LOGS, work).stream()
                .filter(event -> event.getThreadName().startsWith("http"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("==>  Preparing:")
                        || message.startsWith("Executing prepared SQL statement ["))
                .count();
    }

    private static Queue<ILoggingEvent> logged(List<String> names, Runnable work) {
        Queue<ILoggingEvent> logged = new ConcurrentLinkedQueue<>();
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                logged.add(event);
            }
        };
        appender.start();
        List<Logger> logs = names.stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        logs.forEach(log -> {
            log.setLevel(Level.DEBUG);
            log.setAdditive(false);
            log.addAppender(appender);
        });
        try {
            work.run();
            return logged;
        } finally {
            logs.forEach(log -> {
                log.setLevel(null);
                log.setAdditive(true);
                log.detachAppender(appender);
            });
        }
    }
}
