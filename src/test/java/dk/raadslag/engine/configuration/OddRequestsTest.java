package dk.raadslag.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no page sends: the sender's fault, not the program's. */
@RaadslagTest
class OddRequestsTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @CsvSource({
        "GET, /sager, multipart/form-data, x",
        "GET, /sager/nyt, multipart/form-data, x",
        "POST, /maalinger, multipart/form-data, x",
        "POST, /resultater/JC-0851/dokumenter, multipart/form-data, x",
        "PUT, /kladder/opgave/x?person=x, application/x-www-form-urlencoded, a=%",
        "DELETE, /kladder/opgave/x?person=x, application/x-www-form-urlencoded, a=%zz"
    })
    void aBodyThatCannotBeReadIsNotTheProgramsFault(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", type)
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 499);
    }

    @Test
    void aTaskAndAStartAtOnceAreNotFound() {
        assertThat(signedIn().get("/sager/nyt?forloeb=a&opgave=b").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sager/nyt?opgave=%00", "/sager/nyt?forloeb=%00"})
    void whatIsNoIdIsRefused(String path) {
        assertThat(signedIn().get(path).statusCode()).isEqualTo(400);
    }

    private Visitor signedIn() {
        String user = accounts.of("region-NJ");
        Visitor visitor = new Visitor(port);
        visitor.logIn(user, user);
        return visitor;
    }

    @Test
    void aTimeOfADeploymentThatIsNoneIsRefused() {
        String user = accounts.of("camunda-admin");
        Visitor administrator = new Visitor(port);
        administrator.logIn(user, user);
        HttpResponse<String> answer = administrator.sendPaper(
                "/camunda/api/engine/engine/default/deployment/create",
                Map.of("deployment-activation-time", "i morgen"),
                new byte[0]);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
}
