package dk.raadslag.measurement;

import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that have arrived, with what has become of each. */
@Repository
@PartOfAnAct
public class Batches {

    private static final String OF_NUMBER = " WHERE number = ? AND state = 'WAITING'";

    private final JdbcClient jdbc;
    private final Clock clock;

    Batches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The files that arrived last, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Batch> latest(int most) {
        return jdbc.sql("SELECT " + Batch.COLUMNS + " FROM raadslag.import_batch ORDER BY number DESC LIMIT ?")
                .param(most)
                .query(Batch.class)
                .list();
    }

    /** The file of the number, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Batch> find(int number) {
        return jdbc.sql("SELECT " + Batch.COLUMNS + " FROM raadslag.import_batch WHERE number = ?")
                .param(number)
                .query(Batch.class)
                .optional();
    }

    /** Tells whether a file has come this way. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean hasAny(Way way) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM raadslag.import_batch WHERE way = ?)")
                .param(way.name())
                .query(Boolean.class)
                .single();
    }

    /** The first of the figures that could not be used. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Fault> faults(int number) {
        return jdbc.sql("SELECT line, reason FROM raadslag.import_fault WHERE batch = ? ORDER BY position")
                .param(number)
                .query(Fault.class)
                .list();
    }

    /** Why a figure could not be used. */
    public record Fault(long line, String reason) {}

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Batch> nextWaiting() {
        return jdbc.sql("SELECT " + Batch.COLUMNS
                        + " FROM raadslag.import_batch WHERE state = 'WAITING' ORDER BY number LIMIT 1")
                .query(Batch.class)
                .optional();
    }

    /** Adds a file that waits; none if the same file is there already, or is being added by somebody else. */
    Optional<Integer> add(Arrival arrival, long size, String sha256) {
        return jdbc.sql("""
                        INSERT INTO raadslag.import_batch (name, way, received_by, received_at, size, sha256, state)
                        VALUES (?, ?, ?, ?, ?, ?, 'WAITING')
                        ON CONFLICT (sha256) WHERE state <> 'REJECTED' DO NOTHING RETURNING number""")
                .params(arrival.name(), arrival.way().name(), arrival.by(), OffsetDateTime.now(clock), size, sha256)
                .query(Integer.class)
                .optional();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    int numberOf(String sha256) {
        return jdbc.sql("SELECT number FROM raadslag.import_batch WHERE sha256 = ? AND state <> 'REJECTED'")
                .param(sha256)
                .query(Integer.class)
                .single();
    }

    /** Adds what could not be taken, so that people see it. */
    int addRejected(Arrival arrival, String reason) {
        return jdbc.sql("""
                        INSERT INTO raadslag.import_batch (name, way, received_by, received_at, size, state, reason, ended_at)
                        VALUES (:name, :way, :by, :now, 0, 'REJECTED', :reason, :now) RETURNING number""")
                .param("name", arrival.name())
                .param("way", arrival.way().name())
                .param("by", arrival.by())
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }

    void begin(int number) {
        jdbc.sql("UPDATE raadslag.import_batch SET attempts = attempts + 1, rows_read = 0, bytes_read = 0" + OF_NUMBER)
                .param(number)
                .update();
    }

    void progress(int number, long rows, long bytes) {
        jdbc.sql("UPDATE raadslag.import_batch SET rows_read = ?, bytes_read = ?" + OF_NUMBER)
                .params(rows, bytes, number)
                .update();
    }

    void loaded(int number, Loading.Counts counts) {
        jdbc.sql("""
                        UPDATE raadslag.import_batch SET state = 'LOADED', ended_at = ?, good_rows = ?, unchanged_rows = ?, bad_rows = ?,
                            rows_read = ?, bytes_read = size""" + OF_NUMBER)
                .params(
                        OffsetDateTime.now(clock),
                        counts.good(),
                        counts.unchanged(),
                        counts.bad(),
                        counts.good() + counts.bad(),
                        number)
                .update();
    }

    /** Rejects the file as a whole, and does not keep it. */
    void reject(int number, long badRows, String reason) {
        jdbc.sql("UPDATE raadslag.import_batch SET state = 'REJECTED', ended_at = ?, bad_rows = ?, reason = ?"
                        + OF_NUMBER)
                .params(OffsetDateTime.now(clock), badRows, reason, number)
                .update();
        jdbc.sql("DELETE FROM raadslag.import_file_part WHERE batch = ?")
                .param(number)
                .update();
    }
}
