package dk.raadslag.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between one program and the database: it can stop to pass anything on, and hold a transaction just before or just after its
 * commit. The program must send its statements unprepared ({@code prepareThreshold=0}), so that they can be recognised.
 */
final class DatabaseProxy implements AutoCloseable {

    private static final String COMMIT = "COMMIT\0";

    /** Where a transaction is held. */
    enum Place {
        /** The database has not heard of the commit. */
        BEFORE_COMMIT,
        /** The commit is on its way; nothing is held. */
        IN_COMMIT,
        /** The database has committed, the program does not know it. */
        AFTER_COMMIT
    }

    /** Holds the next transaction that mentions the text. */
    static final class Barrier {

        private final String text;
        private final Place place;
        private final CountDownLatch reached = new CountDownLatch(1);

        private Barrier(String text, Place place) {
            this.text = text;
            this.place = place;
        }

        void await() throws InterruptedException {
            if (!reached.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("No transaction with " + text + " has reached " + place);
            }
        }
    }

    private final ServerSocket socket;
    private final int database;
    private final List<Barrier> barriers = new CopyOnWriteArrayList<>();
    private volatile boolean stalled;

    /** @param database the port of the database on loopback */
    DatabaseProxy(int database) {
        this.database = database;
        try {
            socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        daemon(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Passes nothing on, or goes on. */
    void stall(boolean yes) {
        stalled = yes;
    }

    /** Holds the next transaction that mentions the text, for good. */
    Barrier hold(String text, Place place) {
        var barrier = new Barrier(text, place);
        barriers.add(barrier);
        return barrier;
    }

    /** Holds nothing that has not come yet. */
    void letGo() {
        barriers.clear();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = new Connection(socket.accept());
                daemon(connection::open);
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private final class Connection {

        private final Socket program;
        private final Socket server = new Socket();
        private final StringBuilder transaction = new StringBuilder();
        private volatile Barrier held;

        private Connection(Socket program) {
            this.program = program;
        }

        private void open() {
            try {
                server.connect(socketAddress());
                server.setTcpNoDelay(true);
                program.setTcpNoDelay(true);
                daemon(() -> pump(server, program, this::down));
                pump(program, server, this::up);
            } catch (IOException noDatabase) {
                end();
            }
        }

        private java.net.InetSocketAddress socketAddress() {
            return new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), database);
        }

        private void pump(Socket from, Socket to, Passage passage) {
            byte[] bytes = new byte[1 << 16];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    passage.pass(bytes, n, out);
                }
            } catch (IOException | InterruptedException gone) {
                // the other end goes, too
            }
            end();
        }

        private void up(byte[] bytes, int n, OutputStream out) throws IOException, InterruptedException {
            waitWhileStalled();
            String text = new String(bytes, 0, n, StandardCharsets.UTF_8);
            transaction.append(text);
            if (text.contains(COMMIT)) {
                commit();
                transaction.setLength(0);
            }
            out.write(bytes, 0, n);
        }

        private void commit() throws InterruptedException {
            for (Barrier barrier : barriers) {
                if (transaction.indexOf(barrier.text) >= 0 && barriers.remove(barrier)) {
                    if (barrier.place == Place.AFTER_COMMIT) {
                        held = barrier;
                        return;
                    }
                    barrier.reached.countDown();
                    if (barrier.place == Place.BEFORE_COMMIT) {
                        waitForEnd();
                    }
                }
            }
        }

        private void down(byte[] bytes, int n, OutputStream out) throws IOException, InterruptedException {
            if (held != null) {
                held.reached.countDown();
                waitForEnd();
            }
            waitWhileStalled();
            out.write(bytes, 0, n);
        }

        /** The program is killed meanwhile, which only reading shows. */
        private void waitForEnd() throws InterruptedException {
            while (!isClosedByProgram()) {
                Thread.sleep(5);
            }
            end();
            throw new InterruptedException();
        }

        private boolean isClosedByProgram() {
            try {
                if (held != null) {
                    return program.isClosed();
                }
                program.setSoTimeout(5);
                return program.getInputStream().read() < 0;
            } catch (java.net.SocketTimeoutException open) {
                return false;
            } catch (IOException closed) {
                return true;
            }
        }

        private void waitWhileStalled() throws InterruptedException {
            while (stalled) {
                Thread.sleep(5);
            }
        }

        private void end() {
            try {
                program.close();
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private interface Passage {
        void pass(byte[] bytes, int n, OutputStream out) throws IOException, InterruptedException;
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "database proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
