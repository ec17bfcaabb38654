package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import dk.raadslag.unsent.OldStarts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person has typed and not sent is kept for that person alone, until it is sent. */
@RaadslagTest
class UnsentFormsTest extends ProcessTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String SECRETARY = "test-secretariat-NJ";
    private static final String DIRECTOR = "test-rd-NJ";
    private static final String COLLEAGUE = "colleague-secretariat";
    private static final String BUDGET = "/kladder/forloeb/consultancy-budget";
    private static final String TYPED = "{\"briefFacts\": \"Samtaler holdes for sent.\"}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identityService;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OldStarts oldStarts;

    private String number;
    private String task;
    private String form;
    private Visitor secretary;

    @BeforeEach
    void aBriefIsToBeWritten() {
        number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        task = progress.taskId(number, "userTask_prepareCouncilBrief");
        form = "/kladder/opgave/" + task;
        secretary = signedIn(accounts.of("secretariat-NJ"));
        if (identityService.createUserQuery().userId(COLLEAGUE).count() == 0) {
            User colleague = identityService.newUser(COLLEAGUE);
            colleague.setFirstName("Vera");
            colleague.setLastName("Vikar");
            colleague.setPassword(COLLEAGUE);
            identityService.saveUser(colleague);
            identityService.createMembership(COLLEAGUE, "secretariat-NJ");
        }
    }

    @AfterEach
    void nothingIsKept() {
        jdbc.sql("DELETE FROM raadslag.unsent_form").update();
        identityService.deleteUser(COLLEAGUE);
    }

    @Test
    void isKeptUntilTheTaskIsCompleted() throws IOException {
        JsonNode first = JSON.readTree(save(null, TYPED).body());
        assertThat(read()).contains("Samtaler holdes for sent.");
        save(
                first.get("version").asText(),
                "{\"briefFacts\": \"Rettet.\", \"more\": [1, {\"a\": null}, \"\\\\u0000\"]}");
        assertThat(read()).contains("Rettet.").doesNotContain("for sent");
        assertThat(variablesWith("Rettet.")).as("nothing reaches the engine").isZero();

        complete(secretary);

        assertThat(kept()).isZero();
        assertThat(save(null, TYPED).statusCode()).isEqualTo(404);
        assertThat(kept()).isZero();
    }

    @Test
    void ofAStartIsForgottenWhenItIsOld() {
        Visitor head = signedIn(accounts.of("rd-NJ"));
        save(head, BUDGET, DIRECTOR, null, "{\"budgetYear\": 2190}");
        save(null, TYPED);
        clock.setTo(clock.today().plusDays(30));
        oldStarts.forget();
        assertThat(kept()).isEqualTo(2);

        clock.setTo(clock.today().plusDays(1));
        oldStarts.forget();

        assertThat(head.get(own(BUDGET, DIRECTOR)).statusCode()).isEqualTo(204);
        assertThat(read()).as("that of a task goes with the task").contains("for sent");
    }

    @Test
    void isKeptUntilTheProcessIsStarted() {
        Visitor head = signedIn(accounts.of("rd-NJ"));
        assertThat(save(head, BUDGET, DIRECTOR, null, "{\"budgetYear\": 2190}").statusCode())
                .isEqualTo(200);
        String fields = """
                {"variables": {"regionCode": {"value": "NJ"}, "budgetYear": {"value": %s}, "budgetAmount": {"value": 1000}}}""";
        String start = ENGINE + "process-definition/key/consultancy-budget/submit-form";
        assertThat(head.post(start, fields.formatted(1)).statusCode()).isEqualTo(400);
        assertThat(kept()).as("not started, not lost").isOne();

        var started = head.post(start, fields.formatted(clock.today().getYear() + 1));

        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(kept()).isZero();
    }

    @Test
    void anOlderPageDoesNotWipeWhatANewerOneSaved() throws IOException {
        String old = JSON.readTree(save(null, TYPED).body()).get("version").asText();
        save(old, "{\"briefFacts\": \"Nyere.\"}");

        for (String version : Arrays.asList(old, null)) {
            HttpResponse<String> refused = save(version, TYPED);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("Nyere.");
        }
        assertThat(read()).contains("Nyere.");

        assertThat(secretary.delete(own(form, SECRETARY)).statusCode()).isEqualTo(204);
        assertThat(save(old, TYPED).statusCode()).as("cleared elsewhere").isEqualTo(409);
        assertThat(kept()).isZero();
    }

    @Test
    void nobodyElseReadsOrWritesIt() {
        save(null, TYPED);
        Visitor colleague = signedIn(COLLEAGUE);

        assertThat(colleague.get(own(form, COLLEAGUE)).statusCode()).isEqualTo(204);
        assertThat(colleague.get(own(form, SECRETARY)).statusCode())
                .as("in another's name")
                .isEqualTo(401);
        assertThat(save(colleague, form, SECRETARY, null, "{}").statusCode()).isEqualTo(401);
        assertThat(colleague.delete(own(form, SECRETARY)).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).get(own(form, SECRETARY)).statusCode()).isEqualTo(401);
        assertThat(save(new Visitor(port), form, SECRETARY, null, "{}").statusCode())
                .isEqualTo(401);
        for (String group : List.of("secretariat-HS", "rd-NJ", "jc-municipal-0851", "supervisor")) {
            String other = accounts.of(group);
            assertThat(signedIn(other).get(own(form, other)).statusCode())
                    .as(group)
                    .isEqualTo(404);
            assertThat(save(signedIn(other), form, other, null, TYPED).statusCode())
                    .as(group)
                    .isEqualTo(404);
        }
        assertThat(save(secretary, BUDGET, SECRETARY, null, TYPED).statusCode())
                .as("a start that is not hers")
                .isEqualTo(404);
        assertThat(kept()).isOne();
        assertThat(read()).contains("Samtaler holdes for sent.");
    }

    @Test
    void oddRequestsAreRefused() {
        String[] bodies = {
            "",
            "x",
            "[]",
            "null",
            "{}",
            "{\"fields\": 1}",
            "{\"fields\": []}",
            "{\"fields\": {\"a\": \"\\u0000\"}}",
            "{\"fields\": {\"a\": \"\\ud800x\"}}",
            "{\"version\": \"x\", \"fields\": {}}",
            "[".repeat(5000)
        };
        for (String body : bodies) {
            assertThat(secretary.put(own(form, SECRETARY), body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(save(null, "{\"a\": \"%s\"}".formatted("x".repeat(200_000))).statusCode())
                .isEqualTo(413);
        assertThat(secretary
                        .put(own("/kladder/opgave/no-task", SECRETARY), "{\"fields\": {}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(secretary
                        .put(own("/kladder/andet/" + task, SECRETARY), "{\"fields\": {}}")
                        .statusCode())
                .isEqualTo(404);
        Visitor withoutToken = secretary.withoutToken();
        assertThat(save(withoutToken, form, SECRETARY, null, TYPED).statusCode())
                .isEqualTo(403);
        assertThat(withoutToken.delete(own(form, SECRETARY)).statusCode()).isEqualTo(403);
        assertThat(secretary.get("/sager").statusCode())
                .as("the session goes on")
                .isEqualTo(200);
        assertThat(kept()).isZero();
    }

    @Test
    void itGoesWithTheRoleTheAccountAndTheTask() {
        Visitor colleague = signedIn(COLLEAGUE);
        save(colleague, form, COLLEAGUE, null, TYPED);
        identityService.deleteMembership(COLLEAGUE, "secretariat-NJ");

        assertThat(colleague.get(own(form, COLLEAGUE)).statusCode()).isEqualTo(404);

        identityService.deleteUser(COLLEAGUE);
        assertThat(kept()).isZero();

        save(null, TYPED);
        backDoor.takeAway(number, "userTask_prepareCouncilBrief");
        assertThat(kept()).isZero();
    }

    @Test
    void savedAtTheMomentThatTheTaskEndsItIsOfATaskThatIsGone() {
        CompletableFuture<HttpResponse<String>> saved = transaction.execute(status -> {
            backDoor.takeAway(number, "userTask_prepareCouncilBrief");
            var saving = CompletableFuture.supplyAsync(() -> save(null, TYPED));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> count("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
            return saving;
        });

        HttpResponse<String> answer = saved.join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("Opgaven er");
        assertThat(kept()).isZero();
    }

    @Test
    void whoWasFirstIsSaidWithTheName() {
        Visitor colleague = signedIn(COLLEAGUE);
        colleague.post(ENGINE + "task/" + task + "/claim", "{\"userId\": \"%s\"}".formatted(COLLEAGUE));

        assertThat(secretary
                        .post(ENGINE + "task/" + task + "/claim", "{\"userId\": \"%s\"}".formatted(SECRETARY))
                        .body())
                .contains("Opgaven er allerede taget af Vera Vikar.");
        assertThat(submit(secretary).body()).contains("Opgaven er taget af Vera Vikar. Bed om");

        complete(colleague);

        String done = "Opgaven er allerede afsluttet af Vera Vikar.";
        assertThat(submit(secretary).body()).contains(done);
        assertThat(save(null, TYPED).body()).contains(done);
        String stranger = accounts.of("secretariat-HS");
        assertThat(submit(signedIn(stranger)).body()).doesNotContain("Vera");
        assertThat(signedIn(stranger).get(own(form, stranger)).body()).doesNotContain("Vera");
    }

    private void complete(Visitor person) {
        HttpResponse<String> answer = submit(person);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private HttpResponse<String> submit(Visitor person) {
        return person.post(
                ENGINE + "task/" + task + "/submit-form",
                "{\"variables\": {\"briefFacts\": {\"value\": \"x\"}, \"briefQuestion\": {\"value\": \"y\"}}}");
    }

    private HttpResponse<String> save(@Nullable String version, String fields) {
        return save(secretary, form, SECRETARY, version, fields);
    }

    private HttpResponse<String> save(
            Visitor person, String path, String name, @Nullable String version, String fields) {
        String quoted = version == null ? "null" : "\"" + version + "\"";
        return person.put(own(path, name), "{\"version\": %s, \"fields\": %s}".formatted(quoted, fields));
    }

    private String read() {
        return secretary.get(own(form, SECRETARY)).body();
    }

    private int kept() {
        return count("SELECT count(*) FROM raadslag.unsent_form");
    }

    private int variablesWith(String text) {
        return count("SELECT count(*) FROM public.act_ru_variable WHERE text_ LIKE '%" + text + "%'");
    }

    private int count(String rows) {
        return jdbc.sql(rows).query(Integer.class).single();
    }

    private static String own(String path, String person) {
        return path + "?person=" + person;
    }

    private Visitor signedIn(String user) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
