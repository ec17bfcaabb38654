package dk.raadslag.bench;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases with an open task each, written straight into the tables as the program and the engine would have left them: spread over all
 * jobcentres and roles, one in ten late, four letters and four done tasks each; and one ended case for every four open ones.
 */
final class ManyCases {

    /** What case number {@code i} is like. */
    private static final String NEW = """
            CREATE TEMP TABLE fresh ON COMMIT DROP AS
            SELECT i, j.id AS jobcentre, j.region_code AS region, substr(j.id, 4) AS code, i % 5 = 4 AS ended,
                lpad(to_hex(i), 8, '0') || '-e794-11f1-bnch-02fc00000001' AS id,
                'INT-' || j.region_code || '-2026-' || lpad((100000 + i)::text, 6, '0') AS number,
                now() - (1000000 - i) * interval '1 minute' AS opened,
                (ARRAY['Indkald til dialog', 'Konstatér resultatproblem', 'Udarbejd sagsfremstilling', 'Registrér rådets drøftelse',
                    'Besvar indkaldelse til dialog', 'Besvar indkaldelse til dialog', 'Afhold dialogmøde', 'Vurdér behovet for aftale'])
                    [1 + i / 91 % 8] AS task,
                CASE i / 91 % 8 WHEN 0 THEN 'region-' || j.region_code WHEN 1 THEN 'rd-' || j.region_code
                    WHEN 2 THEN 'secretariat-' || j.region_code WHEN 3 THEN 'council-chair-' || j.region_code
                    WHEN 4 THEN s.group_id WHEN 5 THEN m.group_id WHEN 6 THEN 'region-' || j.region_code
                    ELSE 'rd-' || j.region_code END AS role,
                (SELECT max(id_) FROM act_re_procdef WHERE key_ = (ARRAY['intervention', 'intervention', 'council-involvement',
                    'council-involvement', 'intervention', 'intervention', 'intervention', 'improvement-agreement'])[1 + i / 91 % 8]) AS definition,
                (SELECT code FROM raadslag.effort_area WHERE position = 1 + i % 9) AS area
            FROM generate_series(:from, :to) i
            JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS nr FROM raadslag.jobcentre) j ON j.nr = i % 91
            JOIN raadslag.responsible s ON s.jobcentre_id = j.id AND s.effort_kind = 'STATE'
            JOIN raadslag.responsible m ON m.jobcentre_id = j.id AND m.effort_kind = 'MUNICIPAL'""";

    /** Whether a table was not cleaned up, because somebody still looked at it as it was before; the server comes back to it by itself. */
    private static final String PASSED_OVER =
            "SELECT bool_or(relallvisible = 0) FROM pg_class WHERE relname IN ('act_ru_execution', 'act_ru_task', 'act_ru_identitylink')";

    private static final List<String> ROWS = List.of(
            "INSERT INTO raadslag.matter SELECT number, region, jobcentre, 'Alvorlige resultatproblemer', opened FROM fresh",
            """
            INSERT INTO raadslag.intervention_case (case_number, jobcentre_id, region_code, status, outcome, opened_at, closed_at, version)
            SELECT number, jobcentre, region, CASE WHEN ended THEN 'CLOSED' WHEN task LIKE 'Konst%' THEN 'FINDING' ELSE 'OPEN' END,
                CASE WHEN ended THEN 'CASE_CLOSED' END, opened, CASE WHEN ended THEN now() END, 0 FROM fresh""",
            "INSERT INTO raadslag.failing_area (case_number, effort_area, effort_kind) SELECT number, area, a.kind FROM fresh JOIN raadslag.effort_area a ON a.code = area",
            """
            INSERT INTO raadslag.letter (id, number, occasion, template, recipient_group, recipient_name, subject, body, written_at,
                next_attempt_at, sent_at, address)
            SELECT gen_random_uuid(), number, 'bench', 'result-problem-confirmed', recipient, recipient, 'Brev', 'Brev', opened, opened, opened, 'x'
            FROM fresh, LATERAL unnest(ARRAY['region-' || region, 'lbr-' || code, 'jc-municipal-' || code, 'rd-' || region]) AS recipient""",
            """
            INSERT INTO act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_,
                is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, tenant_id_)
            SELECT id, 1, id, id, number, definition, 'userTask_bench', true, false, true, false, 1, 2, 1, region FROM fresh WHERE NOT ended""",
            """
            INSERT INTO act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                start_act_id_, state_, tenant_id_)
            SELECT id, id, id, number, split_part(definition, ':', 1), definition, opened, 'startEvent_bench',
                CASE WHEN ended THEN 'COMPLETED' ELSE 'ACTIVE' END, region FROM fresh""",
            """
            INSERT INTO act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_, create_time_,
                due_date_, suspension_state_, tenant_id_)
            SELECT id, 1, id, id, definition, task, 'userTask_bench', 50, opened, now() + CASE i % 10 WHEN 0 THEN -1 ELSE 20 END * interval '1 day',
                1, region FROM fresh WHERE NOT ended""",
            "INSERT INTO act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_) SELECT 'link-' || id, 1, role, 'candidate', id, region FROM fresh WHERE NOT ended",
            """
            INSERT INTO act_hi_taskinst (id_, proc_inst_id_, root_proc_inst_id_, execution_id_, act_inst_id_, proc_def_key_, proc_def_id_, name_,
                task_def_key_, priority_, start_time_, assignee_, end_time_, task_state_, tenant_id_)
            SELECT id || CASE WHEN nr > 0 THEN nr::text ELSE '' END, id, id, id, 'userTask_bench:' || id, split_part(definition, ':', 1), definition, task,
                'userTask_bench', 50, opened, CASE WHEN nr > 0 THEN 'bench' END, CASE WHEN nr > 0 THEN now() END,
                CASE WHEN nr > 0 THEN 'Completed' ELSE 'Created' END, region
            FROM fresh, generate_series(CASE WHEN ended THEN 1 ELSE 0 END, 4) nr""",
            """
            INSERT INTO act_hi_identitylink (id_, timestamp_, type_, group_id_, task_id_, root_proc_inst_id_, proc_def_id_, operation_type_, tenant_id_)
            SELECT 'link-' || id || nr, opened, 'candidate', role, id || CASE WHEN nr > 0 THEN nr::text ELSE '' END, id, definition, 'add', region
            FROM fresh, generate_series(CASE WHEN ended THEN 1 ELSE 0 END, 4) nr""",
            """
            INSERT INTO act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
            SELECT id, 1, 1, role, :task, id, :permissions FROM fresh WHERE NOT ended""",
            """
            INSERT INTO act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, task_id_, text_, var_scope_, sequence_counter_,
                is_concurrent_local_, tenant_id_)
            SELECT id || name, 1, 'string', name, id, id, id, number, id, 1, false, region FROM fresh,
                unnest(ARRAY['caseNumber', 'caseTitle']) name WHERE NOT ended""");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private int open;

    ManyCases(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Adds cases until there are as many open ones, and lets the database count them. */
    void fillUpTo(int cases) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql(NEW)
                    .param("from", open / 4 * 5)
                    .param("to", cases / 4 * 5 - 1)
                    .update();
            ROWS.forEach(rows -> jdbc.sql(rows)
                    .param("task", Resources.TASK.resourceType())
                    .param("permissions", Permissions.READ.getValue() | Permissions.TASK_WORK.getValue())
                    .update());
        });
        open = cases;
        do {
            jdbc.sql("VACUUM ANALYZE").update();
        } while (jdbc.sql(PASSED_OVER).query(Boolean.class).single());
    }

    /** Takes the open tasks away again, which nobody could complete. */
    void forget() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            for (String key : List.of(
                    "act_ru_variable WHERE task_id_",
                    "act_ru_authorization WHERE resource_id_",
                    "act_ru_identitylink WHERE task_id_",
                    "act_ru_task WHERE id_",
                    "act_hi_identitylink WHERE task_id_",
                    "act_hi_taskinst WHERE id_",
                    "act_hi_procinst WHERE id_",
                    "act_ru_execution WHERE id_")) {
                jdbc.sql("DELETE FROM " + key + " LIKE '%-bnch-%'").update();
            }
        });
    }
}
