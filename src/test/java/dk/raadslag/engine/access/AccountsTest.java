package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person may do with his own account. */
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

        assertThat(signedIn(user)
                        .put(
                                ENGINE + "user/" + user + "/credentials",
                                "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}".formatted(blank, user))
                        .statusCode())
                .isEqualTo(400);
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

        assertThat(signedIn(user).delete(ENGINE + "user/" + user).statusCode()).isEqualTo(400);
        assertThat(identityService.createUserQuery().userId(user).count()).isOne();
        assertThat(signedIn(accounts.of("camunda-admin"))
                        .delete(ENGINE + "user/" + user)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aPasswordOfProductionFillsTwelveCharacters() {
        AccountsInterceptor production = new AccountsInterceptor(identityService, 12);
        production.setNext(new NoEngine());

        assertThatThrownBy(() -> production.execute(password("elleve tegn")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("mindst 12 tegn");
        assertThatCode(() -> production.execute(password("tolv af tegn"))).doesNotThrowAnyException();
    }

    private static SaveUserCmd password(String password) {
        UserEntity user = new UserEntity("somebody");
        user.setPassword(password);
        return new SaveUserCmd(user);
    }

    private Visitor signedIn(String user) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }

    private static final class NoEngine extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            return null;
        }
    }
}
