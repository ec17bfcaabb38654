package dk.raadslag.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks of all matters whose deadline is over, read from the engine's own tables: its queries cannot join a task with the number
 * of its matter, and ask each task for its groups.
 */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class OverdueTasks {

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A task, by its Danish name, that a role could do, and the day on which it was due. */
    record OverdueTask(String name, String number, String group, LocalDate due) {}

    /** The numbers of the matters in which somebody is late. */
    public Set<String> matters() {
        return all().stream().map(OverdueTask::number).collect(Collectors.toSet());
    }

    /** Each late task once for every role that could do it, the longest due first; groups that are no role are left out. */
    List<OverdueTask> all() {
        return jdbc.sql("""
                        SELECT task.name_, process.business_key_, role.id, task.due_date_
                        FROM act_ru_task task JOIN act_ru_execution process ON process.id_ = task.proc_inst_id_
                        JOIN act_ru_identitylink link ON link.task_id_ = task.id_
                        JOIN raadslag.role_group role ON role.id = link.group_id_
                        WHERE task.due_date_ < :now AND task.suspension_state_ = 1 AND process.business_key_ IS NOT NULL
                        ORDER BY task.due_date_, task.id_""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new OverdueTask(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        LocalDate.ofInstant(row.getTimestamp(4).toInstant(), clock.getZone())))
                .list();
    }
}
