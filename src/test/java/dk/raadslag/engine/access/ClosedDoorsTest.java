package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.Progress;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody gets in where they do not belong. */
@RaadslagTest
class ClosedDoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Progress progress;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/engine/default/task",
                "/engine-rest/user",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-definition"
            })
    void theEngineAnswersNobodyWhoHasNotSignedIn(String path) {
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordOpensNothing() {
        String user = accounts.of("rd-SD");
        Visitor visitor = new Visitor(port);

        assertThat(visitor.logIn(user, "forkert")).isEqualTo(401);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/sager").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat-HS", "rd-SD", "jc-municipal-0169", "council-chair-NJ"})
    void nobodyCompletesATaskOfAnotherRegionOrRole(String group) {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION"));
        String user = accounts.of(group);
        Visitor stranger = new Visitor(port);
        assertThat(stranger.logIn(user, user)).isEqualTo(200);
        String task =
                "/camunda/api/engine/engine/default/task/" + progress.taskId(number, "userTask_prepareCouncilBrief");

        assertThat(stranger.get(task).statusCode()).isEqualTo(404);
        assertThat(stranger.post(task + "/claim", "{\"userId\": \"%s\"}".formatted(user))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(stranger.post(task + "/submit-form", "{\"variables\": {}}").statusCode())
                .isBetween(400, 499);
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
    }
}
