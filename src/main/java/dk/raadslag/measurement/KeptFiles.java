package dk.raadslag.measurement;

import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files themselves, in parts, where every program on the database finds them. */
@Repository
@PartOfAnAct
class KeptFiles {

    /** Bytes of a part. */
    static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    KeptFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(int batch, int position, byte[] bytes) {
        jdbc.sql("INSERT INTO raadslag.import_file_part (batch, position, bytes) VALUES (?, ?, ?)")
                .params(batch, position, bytes)
                .update();
    }

    /** A part, read beside the transaction that loads the file, whose connection is busy. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    Optional<byte[]> part(int batch, int position) {
        return jdbc.sql("SELECT bytes FROM raadslag.import_file_part WHERE batch = ? AND position = ?")
                .params(batch, position)
                .query(byte[].class)
                .optional();
    }
}
