package dk.raadslag.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dk.raadslag.support.PostOffice;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do in the programs, and what must be true of it afterwards, whatever has happened to the programs meanwhile. */
final class Work {

    private static final List<String> REGIONS = List.of("HS", "SD", "MJ", "NJ");

    static final String UNSENT = "SELECT count(*) FROM raadslag.letter WHERE sent_at IS NULL";

    private final JdbcClient jdbc;
    private final PostOffice office;
    private final AtomicInteger calls = new AtomicInteger();
    /** The calls that were answered: what was typed, and the process. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();

    private final Map<String, Iterator<Place>> places = new ConcurrentHashMap<>();

    private record Place(String jobcentre, String area) {}

    Work(DataSource database, PostOffice office) {
        this.jdbc = JdbcClient.create(database);
        this.office = office;
    }

    /** An office and a director for each region. */
    void engage(Visitor administrator) {
        for (String region : REGIONS) {
            places.put(region, places(region));
            engage(administrator, "kontor-" + region, "region-" + region);
            engage(administrator, "direktoer-" + region, "rd-" + region);
        }
    }

    private static void engage(Visitor administrator, String user, String group) {
        assertThat(administrator
                        .post("/engine-rest/user/create", """
                        {"profile": {"id": "%s", "firstName": "Prøve", "lastName": "Person"}, "credentials": {"password": "%s"}}""".formatted(user, Program.PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator
                        .put("/engine-rest/group/" + group + "/members/" + user, "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    /** A text that no other call has. */
    String typed() {
        return "kald-" + calls.incrementAndGet() + ".";
    }

    /** The office of the region documents a problem that no other case has. */
    HttpResponse<String> document(Program program, String region, String typed) {
        Place place = place(region);
        HttpResponse<String> answer = program.visitor("kontor-" + region)
                .post("/engine-rest/process-definition/key/intervention/submit-form", """
                        {"variables": {"jobcentreId": {"value": "%s"}, "periodFrom": {"value": "%s"}, "periodTo": {"value": "%s"},
                        "failingAreas": {"value": "[\\"%s\\"]", "type": "Json"}, "ground": {"value": "LEGAL_REQUIREMENT"},
                        "evidence": {"value": "%s"}, "sources": {"value": "[\\"JOBINDSATS\\"]", "type": "Json"}}}""".formatted(
                                place.jobcentre,
                                LocalDate.now().minusYears(1),
                                LocalDate.now().minusDays(1),
                                place.area,
                                typed));
        if (answer.statusCode() == 200) {
            answered.put(typed, JsonPath.read(answer.body(), "$.id"));
        }
        return answer;
    }

    /** A case that waits for the director of the region. */
    String documented(Program program, String region) {
        String typed = typed();
        HttpResponse<String> answer = document(program, region, typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answered.get(typed);
    }

    /** The director confirms; letters follow. */
    HttpResponse<String> confirm(Program program, String region, String process) {
        String task = value(
                "SELECT id_ FROM act_hi_taskinst WHERE proc_inst_id_ = ? AND task_def_key_ = 'userTask_confirmFinding'",
                process);
        return program.visitor("direktoer-" + region)
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\": {\"decision\": {\"value\": \"CONFIRMED\"}}}");
    }

    private synchronized Place place(String region) {
        return places.get(region).next();
    }

    private Iterator<Place> places(String region) {
        return jdbc.sql(
                        "SELECT j.id AS jobcentre, code AS area FROM raadslag.jobcentre j, raadslag.effort_area WHERE region_code = ?")
                .param(region)
                .query(Place.class)
                .list()
                .iterator();
    }

    /** Waits until nothing is left to do without people. */
    void awaitQuiet(Duration longest) throws Exception {
        Program.await(
                longest,
                () -> number("SELECT count(*) FROM act_ru_job WHERE duedate_ IS NULL OR duedate_ <= now()") == 0
                        && number(UNSENT) == 0);
    }

    /** An hour later: letters that did not leave are tried again. */
    void letTimePass() {
        jdbc.sql("UPDATE raadslag.letter SET next_attempt_at = now() WHERE sent_at IS NULL")
                .update();
    }

    /** How often what was typed has become a case. */
    int cases(String typed) {
        return number("SELECT count(*) FROM raadslag.finding WHERE evidence = '" + typed + "'");
    }

    /** Nothing is lost, and nothing there twice. */
    void assertWhole() {
        answered.keySet().forEach(typed -> assertThat(cases(typed)).as(typed).isEqualTo(1));
        none(
                "a call that was carried out twice",
                "SELECT evidence FROM raadslag.finding GROUP BY evidence HAVING count(*) > 1");
        none("a case without a process", """
                SELECT case_number FROM raadslag.intervention_case WHERE closed_at IS NULL AND case_number NOT IN
                    (SELECT business_key_ FROM act_ru_execution WHERE parent_id_ IS NULL AND super_exec_ IS NULL)""");
        none("a process without a case", """
                SELECT id_ FROM act_ru_execution WHERE parent_id_ IS NULL AND super_exec_ IS NULL AND business_key_ LIKE 'INT-%'
                    AND business_key_ NOT IN (SELECT case_number FROM raadslag.intervention_case)""");
        none("a start without one entry in the record", """
                SELECT case_number FROM raadslag.intervention_case LEFT JOIN raadslag.case_record ON number = case_number AND act = 'documentProblem'
                GROUP BY case_number HAVING count(id) <> 1""");
        none("a task done without one entry in the record", """
                SELECT p.business_key_ FROM act_hi_taskinst t JOIN act_hi_procinst p ON p.id_ = t.proc_inst_id_
                LEFT JOIN raadslag.case_record ON number = p.business_key_ AND act = 'confirmFinding'
                WHERE task_def_key_ = 'userTask_confirmFinding' AND t.delete_reason_ = 'completed' GROUP BY 1 HAVING count(id) <> 1""");
        none("a confirmed case whose letters were not written once", """
                SELECT number FROM raadslag.case_record WHERE act = 'confirmFinding' AND 1 <>
                    (SELECT count(DISTINCT occasion) FROM raadslag.letter l WHERE l.number = case_record.number)""");
        none("letters without one entry in the record", """
                SELECT number FROM raadslag.letter WHERE number LIKE 'INT-%' GROUP BY number HAVING 1 <>
                    (SELECT count(*) FROM raadslag.case_record r WHERE r.number = letter.number AND act = 'sendLetter')""");
        none(
                "a paper with another hash",
                "SELECT id FROM raadslag.document WHERE sha256 <> encode(sha256(pdf), 'hex')");
        none("an incident", "SELECT incident_msg_ FROM act_ru_incident");
        none("a job that nobody tries again", "SELECT id_ FROM act_ru_job WHERE retries_ <= 0");
    }

    /** Every letter has come, each once but for those that were not answered and as many as were not kept as sent. */
    void assertDelivered(int notKept) {
        List<String> come = office.ids();
        Set<String> different = new HashSet<>(come);
        assertThat(different)
                .containsExactlyInAnyOrderElementsOf(values(
                        "SELECT '<' || id || '@region.example>' FROM raadslag.letter WHERE sent_at IS NOT NULL"));
        assertThat(come.size() - different.size())
                .as("letters that came again")
                .isLessThanOrEqualTo(office.unanswered() + notKept);
    }

    private void none(String what, String sql) {
        assertThat(values(sql)).as(what).isEmpty();
    }

    String value(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).single();
    }

    List<String> values(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
