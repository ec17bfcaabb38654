package dk.raadslag.measurement;

import dk.raadslag.measurement.file.MeasurementFile;
import dk.raadslag.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the files that wait, one at a time and in the order of their arrival, each in one transaction. A file whose loading is cut off waits
 * as before. Any number of programs may try at once.
 */
@Component
public class Imports {

    private static final int MOST_ATTEMPTS = 3;

    private final Batches batches;
    private final KeptFiles files;
    private final Loading loading;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;

    Imports(Batches batches, KeptFiles files, Loading loading, PlatformTransactionManager transactions) {
        this.batches = batches;
        this.files = files;
        this.loading = loading;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Loads the next file, and tells whether there was one. */
    public boolean loadNext() {
        return Boolean.TRUE.equals(transaction.execute(this::loadNext));
    }

    private boolean loadNext(TransactionStatus status) {
        Optional<Batch> next = loading.isAlone() ? batches.nextWaiting() : Optional.empty();
        next.ifPresent(batch -> load(batch, status));
        return next.isPresent();
    }

    private void load(Batch batch, TransactionStatus status) {
        Object untouched = status.createSavepoint();
        try {
            beginAttempt(batch);
            Loading.Counts counts = loadFile(batch);
            if (counts.good() > 0) {
                batches.loaded(batch.number(), counts);
            } else {
                batches.reject(
                        batch.number(),
                        counts.bad(),
                        "Ingen af målingerne i filen kan bruges. Ret den, og send den igen.");
            }
        } catch (Refusal refusal) {
            status.rollbackToSavepoint(untouched);
            batches.reject(batch.number(), 0, String.valueOf(refusal.getMessage()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Counted at once, so that a file on which the program dies is not begun for ever. */
    private void beginAttempt(Batch batch) {
        if (batch.attempts() >= MOST_ATTEMPTS) {
            throw new Refusal("Indlæsningen er blevet afbrudt %d gange. Send filen igen, eller spørg en administrator."
                    .formatted(MOST_ATTEMPTS));
        }
        beside.executeWithoutResult(status -> batches.begin(batch.number()));
    }

    private Loading.Counts loadFile(Batch batch) throws IOException {
        KeptFile[] current = {new KeptFile(files, batch.number())};
        MeasurementFile.Source source = () -> current[0] = new KeptFile(files, batch.number());
        return loading.load(
                batch.number(),
                sink -> MeasurementFile.read(source, sink),
                rows -> beside.executeWithoutResult(
                        status -> batches.progress(batch.number(), rows, current[0].count())));
    }
}
