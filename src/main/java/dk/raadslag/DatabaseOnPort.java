package dk.raadslag;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The server that answers on the port of the embedded database. After a kill it may be the program's own, which goes on; it must not be
 * another program's, because the data would end up there.
 *
 * @param directory where this program keeps its data
 */
record DatabaseOnPort(int port, Path directory) {

    private static final int SECONDS = 5;

    /** Refuses a port and a directory that another program uses. */
    void refuseForeign() {
        if (isSomebodyThere()) {
            refuseForeignServer();
            refuseLockedDirectory();
        }
    }

    /** Refuses a server with other data than this program's. */
    void refuseForeignServer() {
        Path theirs;
        try {
            theirs = directoryOfServer();
        } catch (SQLException noAnswer) {
            throw new Taken(
                    "På port %d svarer noget, som ikke er en brugbar database: %s. Måske er mappen med dens data slettet, mens den kørte."
                            .formatted(port, noAnswer.getMessage()),
                    noAnswer);
        }
        if (!isOwn(theirs)) {
            throw new Taken(
                    "Port %d bruges af en anden database, som har sine data i %s; de er ikke dette programs (%s)."
                            .formatted(port, theirs, directory.toAbsolutePath()),
                    null);
        }
    }

    private boolean isSomebodyThere() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), SECONDS * 1000);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private Path directoryOfServer() throws SQLException {
        String server =
                "jdbc:postgresql://localhost:%d/postgres?user=postgres&connectTimeout=%2$d&loginTimeout=%2$d&socketTimeout=%2$d"
                        .formatted(port, SECONDS);
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW data_directory")) {
            answer.next();
            return Path.of(answer.getString(1));
        }
    }

    private boolean isOwn(Path theirs) {
        try {
            return Files.isSameFile(theirs, directory);
        } catch (IOException oneIsNotThere) {
            return false;
        }
    }

    /** The library keeps this file locked as long as the program lives. */
    private void refuseLockedDirectory() {
        try (var file = new RandomAccessFile(directory.resolve("epg-lock").toFile(), "rw");
                FileLock lock = file.getChannel().tryLock()) {
            if (lock != null) {
                return;
            }
        } catch (IOException | OverlappingFileLockException locked) {
            // as below
        }
        throw new Taken(
                "Et andet Rådslag kører allerede med de samme data (%s).".formatted(directory.toAbsolutePath()), null);
    }

    /** The port or the directory of the embedded database cannot be used. */
    static final class Taken extends RuntimeException {

        Taken(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    /** Prints the refusal without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<Taken> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Taken taken) {
            return new FailureAnalysis(
                    "Rådslag starter ikke. " + taken.getMessage(),
                    "Stop det andet program (det hedder postgres eller java), eller vælg en anden port og mappe med "
                            + "--raadslag.embedded-database.port=… og --raadslag.embedded-database.directory=….",
                    taken);
        }
    }
}
