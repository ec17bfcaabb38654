package dk.raadslag.operation;

import dk.raadslag.operation.Backlog.Key;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what waits, in one statement. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class Backlogs {

    private static final String WAITING = """
            SELECT 'TASKS_OVERDUE' AS measure, tenant_id_ AS region, count(*) FROM act_ru_task
                WHERE due_date_ < :now AND suspension_state_ = 1 GROUP BY tenant_id_
            UNION ALL SELECT 'JOBS_FAILED', tenant_id_, count(*) FROM act_ru_job WHERE retries_ <= 0 GROUP BY tenant_id_
            UNION ALL SELECT CASE attempts WHEN 0 THEN 'LETTERS_WAITING' ELSE 'LETTERS_REFUSED' END, region_code, count(*)
                FROM (SELECT least(attempts, 1) AS attempts, number FROM raadslag.letter WHERE sent_at IS NULL) letter
                LEFT JOIN raadslag.matter USING (number) GROUP BY 1, 2""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Backlogs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Backlog now() {
        Map<Key, Long> counts = new HashMap<>();
        jdbc.sql(WAITING).param("now", Timestamp.from(clock.instant())).query(row -> {
            String region = row.getString(2);
            counts.put(
                    new Key(Measure.valueOf(row.getString(1)), region == null ? Backlog.NO_REGION : region),
                    row.getLong(3));
        });
        return new Backlog(counts);
    }
}
