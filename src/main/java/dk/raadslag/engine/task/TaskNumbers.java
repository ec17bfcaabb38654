package dk.raadslag.engine.task;

import dk.raadslag.authorities.RegionCode;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskCountByCandidateGroupResultEntity;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many open tasks there are. The engine compares each task with its links to roles for it, and sorts out afterwards what it has met
 * twice; here the linked tasks are read from an index ({@code engine/indexes.sql}), and only those that somebody has taken are looked at.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class TaskNumbers {

    private static final List<String> REGIONS =
            Stream.of(RegionCode.values()).map(RegionCode::name).toList();

    private static final String ALL = "SELECT count(*) FROM public.act_ru_task";

    private static final String TAKEN = ALL + " WHERE assignee_ IS NOT NULL";

    /** The tasks that nobody has taken and that have a link of some kind. */
    private static final String LINKED = """
            SELECT (SELECT count(*) FROM (SELECT DISTINCT task_id_ FROM public.act_ru_identitylink WHERE task_id_ IS NOT NULL %1$s) linked)
                - (SELECT count(*) FROM public.act_ru_task task WHERE assignee_ IS NOT NULL
                    AND EXISTS (SELECT FROM public.act_ru_identitylink WHERE task_id_ = task.id_ %1$s))""";

    private static final String OFFERED = LINKED.formatted("AND type_ = 'candidate' AND group_id_ IS NOT NULL");

    private static final String REST = "SELECT (%s) - (%s) - (%%s)".formatted(ALL, TAKEN);

    private static final String NOT_OFFERED = REST.formatted(OFFERED);

    private static final String OF_EACH_ROLE = """
            SELECT group_id_ AS role, sum(number) AS number FROM (
                SELECT group_id_, count(*) AS number FROM public.act_ru_identitylink GROUP BY group_id_
                UNION ALL SELECT group_id_, -count(*) FROM public.act_ru_identitylink WHERE task_id_ IS NULL GROUP BY group_id_
                UNION ALL SELECT group_id_, -count(*) FROM public.act_ru_task task JOIN public.act_ru_identitylink ON task_id_ = task.id_
                    WHERE assignee_ IS NOT NULL GROUP BY group_id_
                UNION ALL SELECT NULL, (%s)) numbers
            GROUP BY group_id_ HAVING sum(number) > 0 ORDER BY group_id_""".formatted(REST.formatted(LINKED.formatted("")));

    /** A link has the region of its task. */
    private static final String OF_ROLES = """
            SELECT count(*) FROM (SELECT DISTINCT task_id_ FROM public.act_ru_identitylink
                WHERE type_ = 'candidate' AND task_id_ IS NOT NULL AND group_id_ = ANY(:roles)
                    AND (tenant_id_ IS NULL OR tenant_id_ = ANY(:regions))) tasks""";

    private final JdbcClient jdbc;

    TaskNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the regions are all there are: only who sees all of them is answered with the numbers of the whole country. */
    static boolean areOf(@Nullable List<String> regions) {
        return regions != null && regions.containsAll(REGIONS);
    }

    /** How many there are in the whole country. */
    long all() {
        return jdbc.sql(ALL).query(Long.class).single();
    }

    /** How many somebody has taken, in the whole country. */
    long taken() {
        return jdbc.sql(TAKEN).query(Long.class).single();
    }

    /** How many wait for somebody of some role to take them, in the whole country. */
    long offered() {
        return jdbc.sql(OFFERED).query(Long.class).single();
    }

    /** How many nobody has taken, and no role may take, in the whole country. */
    long notOffered() {
        return jdbc.sql(NOT_OFFERED).query(Long.class).single();
    }

    /** How many wait for each role, in the whole country; last, and without a role, those that wait for none. */
    List<TaskCountByCandidateGroupResult> ofEachRole() {
        return jdbc.sql(OF_EACH_ROLE)
                .query((row, number) -> {
                    var tasks = new TaskCountByCandidateGroupResultEntity();
                    tasks.setGroupName(row.getString("role"));
                    tasks.setTaskCount(row.getInt("number"));
                    return (TaskCountByCandidateGroupResult) tasks;
                })
                .list();
    }

    /** How many one of the roles may do, in the regions. */
    long ofRoles(List<String> roles, List<String> regions) {
        return jdbc.sql(OF_ROLES)
                .param("roles", roles.toArray(String[]::new))
                .param("regions", regions.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
