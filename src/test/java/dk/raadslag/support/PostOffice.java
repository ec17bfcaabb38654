package dk.raadslag.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on loopback that does to mails what servers do on a bad day. It keeps the message ids of those that it has read. */
public final class PostOffice implements AutoCloseable {

    /** What it does. */
    public enum Mood {
        /** Takes every mail. */
        TAKES,
        /** Refuses the recipients whose address begins with {@code nobody} or {@code minister}. */
        REFUSES_SOME,
        /** Refuses every recipient for now. */
        REFUSES,
        /** Reads a mail and never answers. */
        HANGS,
        /** Reads a mail and ends the connection without an answer. */
        DROPS
    }

    private final ServerSocket socket;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile Mood mood = Mood.TAKES;

    /** Opens on any free port. */
    public PostOffice() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        daemon(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Is in this mood from now on. */
    public void is(Mood next) {
        mood = next;
    }

    /** The message ids of the mails that it has read, in their order; a mail that came twice is there twice. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** How many connections were opened. */
    public int connections() {
        return connections.get();
    }

    /** How many mails it has read without an answer. */
    public int unanswered() {
        return unanswered.get();
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
                Socket client = socket.accept();
                connections.incrementAndGet();
                daemon(() -> serve(client));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void serve(Socket client) {
        try (client;
                var lines = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 ready");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("DATA")) {
                    say(client, "354 go on");
                    if (!read(client, lines)) {
                        return;
                    }
                } else {
                    say(client, answer(command));
                }
            }
        } catch (IOException gone) {
            // the client was killed
        }
    }

    private String answer(String command) {
        if (!command.startsWith("RCPT")) {
            return "250 ok";
        }
        boolean unknown = command.contains("<NOBODY") || command.contains("<MINISTER");
        return switch (mood) {
            case REFUSES -> "450 not now";
            case REFUSES_SOME -> unknown ? "550 no such mailbox" : "250 ok";
            default -> "250 ok";
        };
    }

    /** Reads a mail; tells if the connection goes on. */
    private boolean read(Socket client, BufferedReader lines) throws IOException {
        String id = "";
        for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
            if (line == null) {
                return false;
            }
            id = id.isEmpty() && line.startsWith("Message-ID: ") ? line.substring(12) : id;
        }
        Mood now = mood;
        boolean answers = now != Mood.HANGS && now != Mood.DROPS;
        if (!answers) {
            unanswered.incrementAndGet();
        }
        ids.add(id);
        if (answers) {
            say(client, "250 taken");
        } else if (now == Mood.HANGS) {
            while (lines.readLine() != null) {
                // waits until the client gives up
            }
        }
        return answers;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "post office");
        thread.setDaemon(true);
        thread.start();
    }
}
