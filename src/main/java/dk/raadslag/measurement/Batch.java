package dk.raadslag.measurement;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file with measurements, from its arrival on.
 *
 * @param number in the order of arrival; where two files tell the same figure, the later one counts
 * @param receivedBy the user id, or that of Rådslag itself
 * @param size in bytes
 * @param attempts how often its loading has begun
 * @param rowsRead how many figures have been read so far
 * @param goodRows figures that can be used, {@code unchangedRows} of them known before; null until it is loaded
 * @param badRows figures that cannot be used; null until they are counted
 * @param reason why it was rejected, in Danish; null if it was not
 */
public record Batch(
        int number,
        String name,
        Way way,
        String receivedBy,
        OffsetDateTime receivedAt,
        long size,
        State state,
        int attempts,
        long rowsRead,
        long bytesRead,
        @Nullable Long goodRows,
        @Nullable Long unchangedRows,
        @Nullable Long badRows,
        @Nullable String reason,
        @Nullable OffsetDateTime endedAt) {

    static final String COLUMNS = """
            number, name, way, received_by, received_at, size, state, attempts, rows_read, bytes_read, good_rows, unchanged_rows,
            bad_rows, reason, ended_at""";

    /** What has become of a file. */
    public enum State {
        WAITING,
        LOADED,
        REJECTED
    }

    /** Tells whether it is still to be loaded. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** How much of the file has been read, of a hundred. */
    public long percentRead() {
        return size == 0 ? 0 : Math.min(100, 100 * bytesRead / size);
    }
}
