package dk.raadslag.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What the engine and its webapps send to the database, which they log by the name of the statement. */
public final class SentStatements {

    private SentStatements() {}

    /** The SQL of the statement as it is sent during the work; empty if it is not sent. */
    public static String of(String statement, Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(statement);
        ListAppender<ILoggingEvent> sent = new ListAppender<>();
        sent.start();
        log.addAppender(sent);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            work.run();
            return sent.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        } finally {
            log.setLevel(null);
            log.setAdditive(true);
            log.detachAppender(sent);
        }
    }
}
