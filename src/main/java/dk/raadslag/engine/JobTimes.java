package dk.raadslag.engine;

import dk.raadslag.journal.PartOfAnAct;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times of the engine's jobs that the engine itself neither asks for nor changes. */
@Repository
@PartOfAnAct
class JobTimes {

    private final JdbcClient jdbc;

    JobTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What time it is by the clock of the database. */
    Instant databaseClock() {
        return jdbc.sql("SELECT now()").query(OffsetDateTime.class).single().toInstant();
    }

    /** The jobs whose lock lasts longer than until then. */
    List<String> lockedBeyond(Date time) {
        return jdbc.sql("SELECT id_ FROM act_ru_job WHERE lock_exp_time_ > ?")
                .param(new Timestamp(time.getTime()))
                .query(String.class)
                .list();
    }

    /** Notes another time as that at which the job was made. */
    void created(String job, Date time) {
        jdbc.sql("UPDATE act_ru_job SET create_time_ = ? WHERE id_ = ?")
                .params(new Timestamp(time.getTime()), job)
                .update();
    }
}
