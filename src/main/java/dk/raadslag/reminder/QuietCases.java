package dk.raadslag.reminder;

import dk.raadslag.journal.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open cases, the exemptions that nobody has decided yet and every other matter in which a task is late, and the last thing that anybody
 * did in them: an entry of their record that is not the program's own, or a completed task. A case that is followed as planned, under an
 * agreement in force or closely without one, waits for its next follow-up and is left out, unless a task of it is late.
 */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class QuietCases {

    private final JdbcClient jdbc;
    private final OverdueTasks overdue;
    private final Clock clock;

    QuietCases(JdbcClient jdbc, OverdueTasks overdue, Clock clock) {
        this.jdbc = jdbc;
        this.overdue = overdue;
        this.clock = clock;
    }

    private record Open(Standstill standstill, boolean followed) {}

    List<Standstill> all() {
        Set<String> late = overdue.matters();
        return jdbc
                .sql("""
                        SELECT c.number, c.opened_at,
                            (SELECT max(r.at) FROM raadslag.case_record r
                                WHERE r.number = c.number AND r.user_id <> 'raadslag') AS recorded,
                            (SELECT max(t.end_time_) FROM act_hi_taskinst t
                                JOIN act_hi_procinst p ON p.proc_inst_id_ = t.proc_inst_id_
                                WHERE p.business_key_ = c.number AND t.delete_reason_ = 'completed') AS completed,
                            EXISTS (SELECT FROM raadslag.improvement_agreement a
                                WHERE a.case_number = c.number AND a.status = 'ACTIVE' AND a.valid_to >= :today)
                            OR EXISTS (SELECT FROM raadslag.close_monitoring m
                                WHERE m.case_number = c.number AND m.result IS NULL) AS followed
                        FROM raadslag.matter c
                        WHERE c.number = ANY (:late) OR c.number IN (SELECT number FROM raadslag.open_exemption)
                            OR c.number IN (SELECT case_number FROM raadslag.intervention_case WHERE closed_at IS NULL)
                        ORDER BY c.number""")
                .param("late", late.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new Open(standstill(row), row.getBoolean("followed")))
                .list()
                .stream()
                .filter(open ->
                        !open.followed || late.contains(open.standstill.number().value()))
                .map(Open::standstill)
                .toList();
    }

    private Standstill standstill(ResultSet row) throws SQLException {
        Timestamp completed = row.getTimestamp("completed");
        OffsetDateTime recorded = row.getObject("recorded", OffsetDateTime.class);
        Instant last = Stream.of(
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        recorded == null ? Instant.MIN : recorded.toInstant(),
                        completed == null ? Instant.MIN : completed.toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
        return new Standstill(CaseNumber.of(row.getString("number")), LocalDate.ofInstant(last, clock.getZone()));
    }
}
