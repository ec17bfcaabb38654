package dk.raadslag.engine.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links of tasks to the roles that may do them. A link has the region of its task. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class TaskLinks {

    private static final String TASKS = """
            SELECT count(*) FROM (SELECT DISTINCT task_id_ FROM public.act_ru_identitylink
                WHERE type_ = 'candidate' AND task_id_ IS NOT NULL AND group_id_ = ANY(:groups) AND (tenant_id_ IS NULL OR tenant_id_ = ANY(:regions))) tasks""";

    private final JdbcClient jdbc;

    TaskLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many tasks one of the groups may do, in the regions. */
    long countTasks(List<String> groups, List<String> regions) {
        return jdbc.sql(TASKS)
                .param("groups", groups.toArray(String[]::new))
                .param("regions", regions.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
