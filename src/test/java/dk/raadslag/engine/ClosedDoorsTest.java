package dk.raadslag.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
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
    Office office;

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
        String user = office.account("rd-SD");
        Visitor visitor = new Visitor(port);

        assertThat(visitor.logIn(user, "forkert")).isEqualTo(401);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/sager").statusCode()).isEqualTo(302);
    }
}
