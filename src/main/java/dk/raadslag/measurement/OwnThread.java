package dk.raadslag.measurement;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does long work beside the clock that begins it, so that nothing else that the clock begins waits for it. */
public final class OwnThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread;
    private final String name;

    /** @param name what it does, for the log */
    public OwnThread(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread own = new Thread(work, name);
            own.setDaemon(true);
            return own;
        });
    }

    /** Begins the work, unless the last one has not ended. What fails is logged. */
    public void begin(Runnable work) {
        if (busy.compareAndSet(false, true)) {
            thread.execute(() -> work(work));
        }
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("Failed, and is tried again: {}", name, failed);
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
