package dk.raadslag.engine.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many open tasks there are in some regions. The engine joins tasks and their links to roles for it, and sorts out afterwards what it
 * has met twice. A link has the region of its task.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class TaskNumbers {

    private static final String IN_REGIONS = "(tenant_id_ IS NULL OR tenant_id_ = ANY(:regions))";

    private static final String ALL = "SELECT count(*) FROM public.act_ru_task WHERE " + IN_REGIONS;

    private static final String TAKEN = ALL + " AND assignee_ IS NOT NULL";

    private static final String WITH_ROLE = """
            EXISTS (SELECT FROM public.act_ru_identitylink link
                WHERE link.task_id_ = act_ru_task.id_ AND link.type_ = 'candidate' AND link.group_id_ IS NOT NULL)""";

    private static final String OFFERED = ALL + " AND assignee_ IS NULL AND " + WITH_ROLE;

    private static final String NOT_OFFERED = ALL + " AND assignee_ IS NULL AND NOT " + WITH_ROLE;

    private static final String OF_ROLES = """
            SELECT count(*) FROM (SELECT DISTINCT task_id_ FROM public.act_ru_identitylink
                WHERE type_ = 'candidate' AND task_id_ IS NOT NULL AND group_id_ = ANY(:roles) AND %s) tasks""".formatted(IN_REGIONS);

    private final JdbcClient jdbc;

    TaskNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are. */
    long all(List<String> regions) {
        return count(in(regions, ALL));
    }

    /** How many somebody has taken. */
    long taken(List<String> regions) {
        return count(in(regions, TAKEN));
    }

    /** How many wait for somebody of some role to take them. */
    long offered(List<String> regions) {
        return count(in(regions, OFFERED));
    }

    /** How many nobody has taken, and no role may take. */
    long notOffered(List<String> regions) {
        return count(in(regions, NOT_OFFERED));
    }

    /** How many one of the roles may do. */
    long ofRoles(List<String> roles, List<String> regions) {
        return count(in(regions, OF_ROLES).param("roles", roles.toArray(String[]::new)));
    }

    private JdbcClient.StatementSpec in(List<String> regions, String tasks) {
        return jdbc.sql(tasks).param("regions", regions.toArray(String[]::new));
    }

    private static long count(JdbcClient.StatementSpec tasks) {
        return tasks.query(Long.class).single();
    }
}
