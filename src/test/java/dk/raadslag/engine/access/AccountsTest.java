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

    @Autowired
    People people;

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

    /** Papers are signed with it. */
    @Test
    void onlyAnAdministratorChangesTheNameOfAPerson() {
        String user = accounts.of("rd-SD");
        String profile = ENGINE + "user/" + user + "/profile";
        String named = "{\"id\": \"" + user + "\", \"firstName\": \"%s\", \"lastName\": \"rd-SD\", \"email\": \"%s\"}";

        HttpResponse<String> answer = signedIn(user).put(profile, named.formatted("Claus", ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Bed en administrator");
        assertThat(signedIn(user)
                        .put(profile, named.formatted("Test", "x@y.dk"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(people.nameOf(user)).contains("Test rd-SD");

        Visitor administrator = signedIn(accounts.of("camunda-admin"));
        assertThat(administrator.put(profile, named.formatted("Claus", "")).statusCode())
                .isEqualTo(204);
        assertThat(people.nameOf(user)).contains("Claus rd-SD");
        assertThat(administrator.put(profile, named.formatted("Test", "")).statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\ude00", "Claus\\nMinister", "\\u202eClaus"})
    void aNameFitsOnOneLineOfAPaper(String unfit) {
        String user = accounts.of("rd-SD");

        HttpResponse<String> answer = signedIn(accounts.of("camunda-admin"))
                .put(
                        ENGINE + "user/" + user + "/profile",
                        "{\"id\": \"%s\", \"firstName\": \"%s\", \"lastName\": \"rd-SD\"}".formatted(user, unfit));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("på én linje");
        assertThat(people.nameOf(user)).contains("Test rd-SD");
    }

    @Test
    void aNameThatNobodySeesIsNone() {
        User account = identityService.newUser("unseen");
        account.setFirstName("\u200B");
        account.setLastName("\u00A0\u200B");
        identityService.saveUser(account);
        try {
            assertThat(people.nameOf("unseen")).isEmpty();
        } finally {
            identityService.deleteUser("unseen");
        }
    }

    private Visitor signedIn(String user) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
