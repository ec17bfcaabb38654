package dk.raadslag.measurement;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files with measurements, whichever way they come. What is taken is loaded in the background, though the program be killed. */
@Component
public class Arrivals {

    private final Batches batches;
    private final KeptFiles files;
    private final TransactionTemplate transaction;
    private final MeasurementSettings settings;

    Arrivals(Batches batches, KeptFiles files, TransactionTemplate transaction, MeasurementSettings settings) {
        this.batches = batches;
        this.files = files;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * That a file was taken, or had been taken before.
     *
     * @param isNew false if the same file was there already
     */
    public record Receipt(int number, boolean isNew) {}

    /** Takes the file as a whole, or refuses it. The same file is taken once, however often and from wherever it comes. */
    public Receipt take(Path file, Arrival arrival) {
        try {
            long size = Files.size(file);
            Require.that(
                    size <= settings.largestFile().toBytes(),
                    "Filen fylder mere end %d MB. Del den i flere filer, og send dem hver for sig."
                            .formatted(settings.largestFile().toMegabytes()));
            String sha256 = sha256(file);
            return Objects.requireNonNull(transaction.execute(status -> keep(file, arrival, size, sha256)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Notes for people to see that a file could not be had. */
    public Receipt refused(Arrival arrival, String reason) {
        return Objects.requireNonNull(
                transaction.execute(status -> new Receipt(batches.addRejected(arrival, reason), true)));
    }

    private Receipt keep(Path file, Arrival arrival, long size, String sha256) {
        Optional<Integer> added = batches.add(arrival, size, sha256);
        if (added.isEmpty()) {
            return new Receipt(batches.numberOf(sha256), false);
        }
        MessageDigest digest = digest();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] part = bytes.readNBytes(KeptFiles.PART);
            for (int position = 0; part.length > 0; position++) {
                digest.update(part);
                files.add(added.get(), position, part);
                part = bytes.readNBytes(KeptFiles.PART);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!hex(digest).equals(sha256)) {
            throw new Refusal("Filen blev ændret, mens den blev læst. Send den igen.");
        }
        return new Receipt(added.get(), true);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[1 << 16];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int count = bytes.read(piece); count >= 0; count = bytes.read(piece)) {
                digest.update(piece, 0, count);
            }
        }
        return hex(digest);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
