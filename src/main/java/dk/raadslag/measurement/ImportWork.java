package dk.raadslag.measurement;

import jakarta.annotation.PreDestroy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for files that wait, and loads them; also those whose loading a kill has cut off. */
@Component
class ImportWork {

    private final OwnThread thread = new OwnThread("measurement-import");
    private final Imports imports;

    ImportWork(Imports imports) {
        this.imports = imports;
    }

    @Scheduled(
            fixedDelayString = "${raadslag.measurement.interval:PT2S}",
            initialDelayString = "${raadslag.measurement.interval:PT2S}")
    void look() {
        thread.begin(this::loadAll);
    }

    private void loadAll() {
        while (imports.loadNext()) {
            // until none waits
        }
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
