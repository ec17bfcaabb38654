package dk.raadslag.workplace;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dk.raadslag.engine.AwaitedAnswers;
import dk.raadslag.journal.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list of matters that a person reads, newest first, page by page. The number of statements depends on nothing. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class CaseList {

    /** Each extent of reading gives its first rows from an index; of a matter in several, the widest extent counts. */
    private static final String REACHED = """
            (SELECT m.number, m.opened_at, %d AS sight FROM raadslag.matter m WHERE %s AND %s
                ORDER BY m.opened_at %4$s, m.number %4$s LIMIT :limit)""";

    private static final String PROCESS = "FROM act_ru_execution p WHERE p.business_key_ = m.number";
    private static final String FINDING =
            "FROM raadslag.intervention_case c WHERE c.case_number = m.number AND c.status = 'FINDING'";

    /** A matter that waits: a process runs in it, or the director decides, in the matter of a monitoring, about the problem in it. Asked of one matter after the other. */
    static final String OPEN =
            "coalesce((SELECT true %s LIMIT 1), (SELECT true %s LIMIT 1), false)".formatted(PROCESS, FINDING);

    /** A matter that does not. Asked of all matters at once, because most are open. */
    static final String CLOSED = "(NOT EXISTS (SELECT %s) AND NOT EXISTS (SELECT %s))".formatted(PROCESS, FINDING);

    private static final String ROWS = """
            SELECT m.number, m.title, m.opened_at, coalesce(r.name, 'Hele landet') AS region, j.name AS jobcentre, page.sight,
                %3$s AS closed
            FROM (SELECT number, opened_at, max(sight) AS sight FROM (%1$s) reached
                GROUP BY number, opened_at ORDER BY opened_at %2$s, number %2$s LIMIT :limit) page
            JOIN raadslag.matter m ON m.number = page.number
            LEFT JOIN raadslag.employment_region r ON r.code = m.region_code
            LEFT JOIN raadslag.jobcentre j ON j.id = m.jobcentre_id
            ORDER BY m.opened_at %2$s, m.number %2$s""";

    private static final String TASKS = """
            SELECT p.business_key_, t.id_, t.name_, t.due_date_, l.group_id_, coalesce(r.name, l.group_id_) AS role
            FROM act_ru_execution p JOIN act_ru_task t ON t.proc_inst_id_ = p.id_
            LEFT JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate' AND l.group_id_ IS NOT NULL
            LEFT JOIN raadslag.role_group r ON r.id = l.group_id_
            WHERE p.business_key_ = ANY(:numbers) ORDER BY t.create_time_, t.id_, l.group_id_""";

    private static final String ANSWERS = """
            SELECT p.business_key_, s.id_, s.event_name_ FROM act_ru_event_subscr s JOIN act_ru_execution p ON p.id_ = s.proc_inst_id_
            WHERE s.event_name_ = ANY(:messages) AND p.business_key_ = ANY(:numbers)""";

    private final JdbcClient jdbc;
    private final Map<String, AwaitedAnswers> answers;

    CaseList(JdbcClient jdbc, List<AwaitedAnswers> answers) {
        this.jdbc = jdbc;
        this.answers = answers.stream().collect(toMap(AwaitedAnswers::message, Function.identity()));
    }

    /** A matter of the list and how much of it the person reads. */
    record Row(
            CaseNumber number,
            String title,
            OffsetDateTime openedAt,
            String region,
            @Nullable String jobcentre,
            Sight sight,
            boolean closed) {

        Place place() {
            return new Place(openedAt, number);
        }
    }

    /** A group that could do an open task, with its Danish name; the group is null where nobody could, and where others answer. */
    record Candidate(
            String number,
            String taskId,
            String task,
            java.sql.@Nullable Timestamp due,
            @Nullable String group,
            @Nullable String role) {}

    /**
     * The first rows that pass the filter, newest or oldest first. How to find them depends on what is asked for: a role with no task is
     * asked for its tasks, one with many is met on the way through the list. So the database plans each question anew.
     */
    @Transactional(readOnly = true)
    public List<Row> rows(Readership readership, CaseFilter filter, boolean newestFirst, int limit) {
        jdbc.sql("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        String order = newestFirst ? "DESC" : "ASC";
        String reached = readership.reaches().stream()
                .map(reach ->
                        REACHED.formatted(reach.sight().ordinal(), reach.condition(), filter.in(reach.sight()), order))
                .collect(joining(" UNION ALL "));
        return CaseAccess.with(readership, jdbc.sql(ROWS.formatted(reached, order, CLOSED)))
                .params(filter.parameters())
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new CaseNumber(row.getString("number")),
                row.getString("title"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getString("region"),
                row.getString("jobcentre"),
                Sight.values()[row.getInt("sight")],
                row.getBoolean("closed"));
    }

    /** The open tasks of the matters, by number, oldest first, each once for every group that could do it, and the answers that they wait for. */
    Map<String, List<Candidate>> tasks(List<Row> rows) {
        String[] numbers = rows.stream().map(row -> row.number().value()).toArray(String[]::new);
        return Stream.concat(tasksOf(numbers), answersTo(numbers))
                .collect(groupingBy(Candidate::number, LinkedHashMap::new, toList()));
    }

    private Stream<Candidate> tasksOf(String[] numbers) {
        return jdbc
                .sql(TASKS)
                .param("numbers", numbers)
                .query((row, index) -> new Candidate(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4),
                        row.getString(5),
                        row.getString(6)))
                .list()
                .stream();
    }

    private Stream<Candidate> answersTo(String[] numbers) {
        return jdbc
                .sql(ANSWERS)
                .param("messages", answers.keySet().toArray(String[]::new))
                .param("numbers", numbers)
                .query((row, index) -> answer(
                        row.getString(1), row.getString(2), Objects.requireNonNull(answers.get(row.getString(3)))))
                .list()
                .stream();
    }

    private static Candidate answer(String number, String id, AwaitedAnswers awaited) {
        return new Candidate(number, id, awaited.answer(), null, null, awaited.givers());
    }

    /** Tells whether the matter waits for anybody, or for a day. */
    boolean isOpen(String number) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM raadslag.matter m WHERE m.number = ? AND %s)".formatted(OPEN))
                .param(number)
                .query(Boolean.class)
                .single();
    }

    /** The versions of a process. Asked for apart, so that the database knows how many cases follow them. */
    String[] definitions(String process) {
        return jdbc.sql("SELECT id_ FROM act_re_procdef WHERE key_ = ?")
                .param(process)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }
}
