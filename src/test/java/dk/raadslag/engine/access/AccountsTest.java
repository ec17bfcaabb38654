package dk.raadslag.engine.access;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rights of a person over their own account. */
@RaadslagTest
class AccountsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identityService;

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\\t"})
    void nobodyChoosesABlankPassword(String blank) {
        String user = accounts.of("secretariat-MJ");

        HttpResponse<String> answer = signedIn(user)
                .put(
                        ENGINE + "user/" + user + "/credentials",
                        "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}".formatted(blank, user));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Adgangskoden skal fylde mindst 1 tegn og må ikke kun være mellemrum.");
        assertThat(identityService.checkPassword(user, user)).isTrue();
    }

    @Test
    void aPersonChoosesANewPassword() {
        String user = accounts.of("secretariat-MJ");
        try {
            assertThat(signedIn(user)
                            .put(
                                    ENGINE + "user/" + user + "/credentials",
                                    "{\"password\": \"kort\", \"authenticatedUserPassword\": \"%s\"}".formatted(user))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(identityService.checkPassword(user, "kort")).isTrue();
        } finally {
            User account = identityService.createUserQuery().userId(user).singleResult();
            account.setPassword(user);
            identityService.saveUser(account);
        }
    }

    @Test
    void nobodyDeletesHisOwnAccountButAnAdministratorDeletesIt() {
        String user = accounts.of("secretariat-SD");

        assertThat(signedIn(user).delete(ENGINE + "user/" + user).statusCode()).isEqualTo(403);
        identityService.setAuthentication(user, List.of("secretariat-SD"));
        refused("kun af en administrator", () -> identityService.deleteUser(user));
        identityService.clearAuthentication();
        assertThat(identityService.createUserQuery().userId(user).count()).isOne();
        assertThat(signedIn(accounts.of("camunda-admin"))
                        .delete(ENGINE + "user/" + user)
                        .statusCode())
                .isEqualTo(204);
    }

    private Visitor signedIn(String user) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
