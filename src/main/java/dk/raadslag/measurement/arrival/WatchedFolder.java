package dk.raadslag.measurement.arrival;

import dk.raadslag.measurement.Arrival;
import dk.raadslag.measurement.Arrivals;
import dk.raadslag.measurement.Batch;
import dk.raadslag.measurement.Batches;
import dk.raadslag.measurement.OwnThread;
import dk.raadslag.measurement.Way;
import dk.raadslag.refusal.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the files that are put into a folder, and moves each to {@code indlaest} or {@code afvist} when it has been loaded or rejected. What it
 * remembers it may forget: a file that is taken twice is the same batch.
 */
@Component
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private final OwnThread thread = new OwnThread("measurement-folder");
    private final @Nullable Path folder;
    private final ArrivalSettings settings;
    private final Arrivals arrivals;
    private final Batches batches;
    private final Clock clock;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<Path, Integer> taken = new HashMap<>();

    WatchedFolder(ArrivalSettings settings, Arrivals arrivals, Batches batches, Clock clock) {
        this.folder = settings.folder();
        this.settings = settings;
        this.arrivals = arrivals;
        this.batches = batches;
        this.clock = clock;
    }

    /** How a file looked, and since when. */
    private record Seen(long size, FileTime changed, Instant since) {

        /** Whether it has not changed up to now, by a clock that has not been set back. */
        boolean isStill(Seen now) {
            return size == now.size && changed.equals(now.changed) && !now.since.isBefore(since);
        }
    }

    @Scheduled(
            fixedDelayString = "${raadslag.measurement.interval:PT2S}",
            initialDelayString = "${raadslag.measurement.interval:PT2S}")
    void begin() {
        if (folder != null) {
            thread.begin(this::look);
        }
    }

    /** Takes what has settled, and moves what has ended. */
    void look() {
        List<Path> files = files();
        seen.keySet().retainAll(files);
        taken.keySet().retainAll(files);
        for (Path file : files) {
            try {
                look(file);
            } catch (NoSuchFileException gone) {
                forget(file);
            } catch (IOException | UncheckedIOException failed) {
                // the others do not wait for it; it is tried again when it has settled anew
                LOG.warn("A file with measurements could not be read or moved: {}", failed.toString());
                forget(file);
            }
        }
    }

    private void look(Path file) throws IOException {
        if (!taken.containsKey(file) && hasSettled(file)) {
            taken.put(file, take(file));
        }
        if (taken.containsKey(file)) {
            Batch batch = batches.find(taken.get(file)).orElseThrow();
            if (!batch.isWaiting()) {
                move(file, batch.state() == Batch.State.LOADED ? "indlaest" : "afvist");
            }
        }
    }

    private boolean hasSettled(Path file) throws IOException {
        Seen now = new Seen(Files.size(file), Files.getLastModifiedTime(file), clock.instant());
        Seen before = seen.get(file);
        if (before == null || !before.isStill(now)) {
            seen.put(file, now);
            return false;
        }
        return !before.since().plus(settings.settles()).isAfter(now.since());
    }

    private int take(Path file) {
        Arrival arrival = Arrival.found(file.getFileName().toString(), Way.FOLDER);
        try {
            return arrivals.take(file, arrival).number();
        } catch (Refusal refusal) {
            return arrivals.refused(arrival, String.valueOf(refusal.getMessage()))
                    .number();
        }
    }

    /** A file of that name that is there already keeps it. */
    private void move(Path file, String where) throws IOException {
        Path target = Files.createDirectories(file.resolveSibling(where));
        Path name = target.resolve(file.getFileName().toString());
        if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
            name = target.resolve(taken.get(file) + "-" + clock.millis() + "-" + file.getFileName());
        }
        Files.move(file, name);
        forget(file);
    }

    private void forget(Path file) {
        taken.remove(file);
        seen.remove(file);
    }

    /** Neither hidden files nor links, nor what others are still naming. */
    private List<Path> files() {
        try (Stream<Path> all = Files.list(Objects.requireNonNull(folder))) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.getFileName().toString().matches("(?i)[^.~].*\\.(csv|json)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PreDestroy
    void stop() {
        thread.close();
    }
}
