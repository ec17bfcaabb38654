package dk.raadslag.measurement;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for files that wait and loads them in a thread of its own, so that neither people nor letters wait for it. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final Imports imports;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread own = new Thread(work, "measurements");
        own.setDaemon(true);
        return own;
    });

    ImportWork(Imports imports) {
        this.imports = imports;
    }

    @Scheduled(
            fixedDelayString = "${raadslag.measurement.interval:PT2S}",
            initialDelayString = "${raadslag.measurement.interval:PT2S}")
    void look() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(this::loadAll);
        }
    }

    private void loadAll() {
        try {
            while (imports.loadNext()) {
                LOG.info("A file with measurements was loaded or rejected");
            }
        } catch (RuntimeException failed) {
            LOG.error("A file with measurements was not loaded; it is tried again", failed);
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
