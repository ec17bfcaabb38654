package dk.raadslag.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Odd inputs over every form and way in: each is refused in Danish, nothing fails, and nothing changes. */
@RaadslagTest
class OddInputTest {

    /** More with {@code -Draadslag.odd-inputs=50000}. */
    private static final int INPUTS = Integer.getInteger("raadslag.odd-inputs", 10_000);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|cannot|could|must|null|does|invalid|found|error|exception|http|failed|unexpected)\\b");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    private final List<Visitor> people = new ArrayList<>();
    private FormDesk desk;
    private List<OddInputs.Target> targets;

    @BeforeEach
    void aTaskWithEachFormWaits() throws IOException {
        for (String group : List.of(FormDesk.GROUP, FormDesk.GROUP, FormDesk.GROUP, "region-HS", "supervisor")) {
            String user = accounts.of(group);
            var person = new Visitor(port);
            assertThat(person.logIn(user, user)).isEqualTo(200);
            people.add(person);
        }
        desk = new FormDesk(engine, people.get(0));
        Map<String, JsonNode> forms = OddInputs.forms();
        Map<String, JsonNode> asDeployed = new HashMap<>();
        forms.keySet().forEach(form -> asDeployed.put(form, null));
        desk.deploy(asDeployed);
        targets = new ArrayList<>();
        forms.forEach((form, content) -> targets.add(target(form, content)));
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.clear();
    }

    @Test
    void everyOddInputIsRefusedInDanishAndChangesNothing() {
        Map<String, String> before = marks();
        Queue<String> faults = new ConcurrentLinkedQueue<>();

        IntStream.range(0, INPUTS).parallel().forEach(number -> {
            var input = new OddInputs(new Random(2005L * 1_000_000 + number), targets);
            HttpResponse<String> answer = input.sendAs(people.get(number % people.size()));
            String fault = fault(input, answer);
            if (!fault.isEmpty()) {
                faults.add("%s: %s%n  %d %.300s".formatted(fault, input, answer.statusCode(), answer.body()));
            }
        });

        assertThat(faults).isEmpty();
        assertThat(marks()).isEqualTo(before);
    }

    private static String fault(OddInputs input, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500 || input.isAct() && status < 400) {
            return "not refused";
        }
        return status < 400 || isDanish(answer) ? "" : "not in Danish";
    }

    private static boolean isDanish(HttpResponse<String> answer) {
        String said = answer.body();
        try {
            said = JSON.readTree(said).path("message").asText("");
        } catch (IOException page) {
            // a page
        }
        return !said.isBlank() && !ENGLISH.matcher(said).find();
    }

    private OddInputs.Target target(String form, JsonNode content) {
        desk.open(form, JSON.createObjectNode());
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("desk-" + form)
                .singleResult();
        return new OddInputs.Target(task.getId(), content);
    }

    private Map<String, String> marks() {
        Map<String, String> marks = new TreeMap<>();
        jdbc.sql("""
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                        WHERE table_schema IN ('public', 'raadslag') AND table_type = 'BASE TABLE'""")
                .query(String.class)
                .list()
                .forEach(table -> marks.put(
                        table,
                        jdbc.sql("SELECT count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) FROM " + table)
                                .query(String.class)
                                .single()));
        return marks;
    }
}
