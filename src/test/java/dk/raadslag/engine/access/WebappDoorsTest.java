package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.engine.access.Doors.Opening;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The webapps' own endpoints, which lead to the engine past its REST API, are open only for who needs them. */
@RaadslagTest
class WebappDoorsTest {

    /** Found, or not asked as the endpoint wants it; a file that a plugin does not have is forbidden, too. */
    private static final List<Integer> ANSWERS = List.of(200, 400, 403, 404, 415);

    private static final Map<String, Opening> OPEN = Doors.read().all();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void theWebappsHaveEndpointsOfTheirOwn() {
        assertThat(EngineEndpoints.ofWebapps())
                .hasSizeGreaterThan(20)
                .contains("POST /cockpit/plugin/base/*/process-instance", "POST /admin/setup/*/user/create");
    }

    @ParameterizedTest
    @ValueSource(strings = {"region-NJ", "supervisor", "camunda-admin"})
    void everyDoorOfTheWebappsIsTriedByEveryRole(String group) {
        Visitor visitor = signedIn(group);
        var person = Optional.of(new SignedIn("x", Set.of(group)));
        var asserted = new SoftAssertions();
        for (String endpoint : EngineEndpoints.ofWebapps()) {
            if (endpoint.contains("/admin/auth/")) {
                continue;
            }
            HttpResponse<String> answer = knock(visitor, endpoint);
            boolean isLetIn = OPEN.getOrDefault(endpoint, Opening.NOBODY).letsIn(person);
            asserted.assertThat(answer.statusCode())
                    .as(endpoint + " " + answer.body())
                    .isIn(isLetIn ? ANSWERS : List.of(403, 404));
            asserted.assertThat(answer.body().contains("er ikke åbent for dig"))
                    .as(endpoint + " " + answer.body())
                    .isEqualTo(!isLetIn && answer.statusCode() == 403 && !endpoint.contains("/setup/"));
        }
        asserted.assertAll();
    }

    @Test
    void theSupervisorsCockpitIsRefusedNothingThatItAsksFor() {
        Visitor supervisor = signedIn("supervisor");

        assertThat(supervisor
                        .get("/camunda/api/engine/engine/default/task/report/candidate-group-count")
                        .statusCode())
                .isEqualTo(200);
        assertThat(supervisor
                        .get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                        .statusCode())
                .isEqualTo(200);
        assertThat(supervisor
                        .post("/camunda/api/engine/engine/default/group", "{\"idIn\": [\"region-NJ\"]}")
                        .body())
                .contains("Beskæftigelsesregion Nordjylland");
        assertThat(supervisor
                        .get("/camunda/api/engine/engine/default/user?memberOfGroup=region-NJ")
                        .body())
                .isIn("[]", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/other/",
                "/camunda/app/tasklist/other",
                "/camunda/app/cockpit/scripts/",
                "/camunda/app/unknown/default/",
                "/camunda/app/not-known/default/",
                "/error"
            })
    void anAddressThatNamesNoPageIsNotFound(String address) {
        for (Visitor visitor : List.of(new Visitor(port), signedIn("region-NJ"))) {
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(answer.body()).contains("findes ikke");
        }
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        var visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }

    private static HttpResponse<String> knock(Visitor visitor, String endpoint) {
        String[] parts = endpoint.split(" ");
        String path = "/camunda/api" + parts[1].replaceFirst("(Plugins|base|setup)/\\*", "$1/default");
        return visitor.send(parts[0], path.replace("*", "x"), parts[0].startsWith("P") ? "{}" : "");
    }
}
