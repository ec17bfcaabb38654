package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who guesses passwords waits longer and longer, and shuts out nobody. */
@RaadslagTest
@ExtendWith(OutputCaptureExtension.class)
class GuessingTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identityService;

    /** The ways in that look at a password. */
    enum Way {
        WEBAPPS((visitor, account) -> visitor.send(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=%s&password=forkert".formatted(account))),
        REST((visitor, account) -> visitor.withPassword(account, "forkert").get("/engine-rest/task/count"));

        private final BiFunction<Visitor, String, HttpResponse<String>> attempt;

        Way(BiFunction<Visitor, String, HttpResponse<String>> attempt) {
            this.attempt = attempt;
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterFiveWrongPasswordsOneWaitsWhetherOrNotThereIsAnAccount(Way way, CapturedOutput log) {
        String account = accounts.of(way == Way.REST ? "rd-SD" : "rd-MJ");
        List<String> known = answers(way, account);

        assertThat(known.subList(0, 6)).hasSize(6).allMatch(answer -> answer.startsWith("401"));
        assertThat(known.get(7)).startsWith("429").contains("forkert for mange gange. Vent 1 sekund, og prøv igen.");
        assertThat(answers(way, "nobody-" + way)).isEqualTo(known);
        assertThat(log).contains("Wrong password for the account %s from 127.0.0.1".formatted(account));
    }

    @Test
    void allAtOnceIsNoFasterThanOneByOne() {
        long looked = IntStream.range(0, 40)
                .parallel()
                .mapToObj(one -> Way.REST.attempt.apply(new Visitor(port), "many-at-once"))
                .filter(answer -> answer.statusCode() == 401)
                .count();

        assertThat(looked).isEqualTo(6);
    }

    @Test
    void theAccountItselfIsNotLocked() {
        String account = accounts.of("rd-HS");
        IntStream.range(0, 12)
                .forEach(one -> assertThat(identityService.checkPassword(account, "forkert"))
                        .isFalse());

        assertThat(identityService.checkPassword(account, account)).isTrue();
    }

    @Test
    void whoMistypesSignsInAllTheSame() {
        String account = accounts.of("council-HS");
        Visitor visitor = new Visitor(port);
        IntStream.range(0, 4).forEach(one -> visitor.logIn(account, "forkert"));

        assertThat(visitor.logIn(account, account)).isEqualTo(200);
        IntStream.range(0, 4).forEach(one -> visitor.logIn(account, "forkert"));
        assertThat(visitor.logIn(account, account)).isEqualTo(200);
    }

    @Test
    void aSignedInPersonDoesNotGuessHisOldPasswordEither() {
        String account = accounts.of("council-SD");
        Visitor thief = new Visitor(port);
        assertThat(thief.logIn(account, account)).isEqualTo(200);

        assertThat(IntStream.range(0, 8)
                        .mapToObj(one -> thief.put(
                                "/camunda/api/engine/engine/default/user/%s/credentials".formatted(account),
                                "{\"password\": \"new\", \"authenticatedUserPassword\": \"forkert\"}"))
                        .map(HttpResponse::statusCode))
                .containsExactly(400, 400, 400, 400, 400, 400, 429, 429);
    }

    private List<String> answers(Way way, String account) {
        Visitor stranger = new Visitor(port);
        stranger.get("/camunda/app/tasklist/default/");
        return Stream.generate(() -> way.attempt.apply(stranger, account))
                .limit(8)
                .map(answer -> answer.statusCode() + answer.body().replaceAll("\"timestamp\":\"[^\"]*\"", ""))
                .toList();
    }
}
