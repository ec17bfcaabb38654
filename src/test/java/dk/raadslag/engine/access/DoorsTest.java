package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.engine.access.Doors.Opening;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of the engine's endpoints only those are open that somebody needs, and only for who needs them. */
@RaadslagTest
class DoorsTest {

    private static final Set<String> ENDPOINTS = EngineEndpoints.all();
    private static final Map<String, Opening> OPEN = Doors.read().all();
    private static final Map<Opening, List<Opening>> LET_IN = Map.of(
            Opening.EVERYBODY, List.of(Opening.ANYBODY, Opening.EVERYBODY),
            Opening.SUPERVISOR, List.of(Opening.ANYBODY, Opening.EVERYBODY, Opening.SUPERVISOR),
            Opening.ADMINISTRATOR,
                    List.of(Opening.ANYBODY, Opening.EVERYBODY, Opening.SUPERVISOR, Opening.ADMINISTRATOR));

    /** Closed; or not even found, or not offered in that form, before the door. */
    private static final List<Integer> REFUSALS = List.of(403, 404, 406, 415);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void everyDoorIsOneOfTheEngines() {
        Set<String> endpoints = new HashSet<>(ENDPOINTS);
        assertThat(endpoints).hasSizeGreaterThan(480);
        endpoints.addAll(EngineEndpoints.ofWebapps());
        assertThat(endpoints).containsAll(OPEN.keySet());
    }

    @Test
    void whatNobodyNeedsIsClosed() {
        assertThat(OPEN.keySet())
                .noneMatch(
                        door -> door.matches(
                                "\\S+ /(condition|signal|message|telemetry|optimize|schema|case-(?!definition/count)|external-task/(?!count)).*|.* /identity/verify"))
                .noneMatch(door -> door.matches("(POST|PUT|DELETE) .*/(comment|attachment).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "region-NJ, EVERYBODY, /camunda/api/engine/engine/default",
        "supervisor, SUPERVISOR, /camunda/api/engine/engine/default",
        "camunda-admin, ADMINISTRATOR, /camunda/api/engine/engine/default",
        "region-NJ, EVERYBODY, /engine-rest"
    })
    void everyDoorIsTriedByEveryRole(String group, Opening role, String way) {
        String user = accounts.of(group);
        var visitor = new Visitor(port);
        if (way.startsWith("/camunda")) {
            assertThat(visitor.logIn(user, user)).isEqualTo(200);
        } else {
            visitor.withPassword(user, user);
        }

        var asserted = new SoftAssertions();
        for (String endpoint : ENDPOINTS) {
            HttpResponse<String> answer = knock(visitor, way, endpoint);
            boolean isLetIn = LET_IN.get(role).contains(OPEN.getOrDefault(endpoint, Opening.NOBODY));
            asserted.assertThat(answer.statusCode())
                    .as(endpoint + " " + answer.body())
                    .matches(status -> isLetIn ? status < 500 : REFUSALS.contains(status));
            asserted.assertThat(answer.body().contains("er ikke åbent for dig"))
                    .as(endpoint + " " + answer.body())
                    .isEqualTo(!isLetIn && answer.statusCode() == 403);
        }
        asserted.assertAll();
    }

    /**
     * Nothing can be read from the body, so that an open door does nothing; only the clean-up of history has none. Nor need an answer
     * hold all that the other tests have left behind.
     */
    private static HttpResponse<String> knock(Visitor visitor, String way, String endpoint) {
        String[] parts = endpoint.split(" ");
        String path =
                parts[1].equals("/engine") ? way.replaceFirst("/engine/default$", "") + "/engine" : way + parts[1];
        return visitor.send(
                parts[0],
                path.replace("*", "x").replaceFirst("cleanup$", "cleanup?immediatelyDue=false")
                        + (parts[0].equals("GET") ? "?maxResults=1" : ""),
                parts[0].startsWith("P") ? "{" : "");
    }
}
