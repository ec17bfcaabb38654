package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Attacks the two published holes of Camunda 7.24.0. */
@RaadslagTest
class KnownHolesTest {

    /** Would make the attacker's user an administrator if anything evaluated it. */
    private static final String EXPRESSION = "${execution == null ? 'x' : 'y'}${policy.number('HOLE_WAS_EVALUATED')}";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    FilterService filterService;

    @Autowired
    TaskService taskService;

    @Autowired
    IdentityService identityService;

    Visitor attacker;

    @BeforeEach
    void signIn() {
        String user = accounts.of("region-NJ");
        attacker = new Visitor(port);
        assertThat(attacker.logIn(user, user)).isEqualTo(200);
    }

    @Test
    void anExpressionInAnAdHocQueryIsRefused() {
        assertRefused(attacker.post(
                "/camunda/api/engine/engine/default/task", "{\"assigneeExpression\": \"%s\"}".formatted(EXPRESSION)));
    }

    @Test
    void anExpressionInAnOrPartOfAQueryIsRefused() {
        assertRefused(attacker.post(
                "/camunda/api/engine/engine/default/task",
                "{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}".formatted(EXPRESSION)));
    }

    @Test
    void anExpressionThatExtendsAFilterIsRefused() {
        String filter = filterService.createFilterQuery().list().get(0).getId();

        assertRefused(attacker.post(
                "/camunda/api/engine/engine/default/filter/" + filter + "/list",
                "{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}".formatted(EXPRESSION)));
    }

    @Test
    void onlyAnAdministratorStoresAFilter() {
        HttpResponse<String> answer = attacker.post(
                "/camunda/api/engine/engine/default/filter/create",
                "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}, \"properties\": {}}"
                        .formatted(EXPRESSION));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(filterService.createFilterQuery().filterName("x").count()).isZero();
    }

    @Test
    void nobodyMakesAnAdministratorThroughTheSetUpEndpoint() {
        var admins = identityService
                .createUserQuery()
                .memberOfGroup(Groups.CAMUNDA_ADMIN)
                .list();
        admins.forEach(admin -> identityService.deleteMembership(admin.getId(), Groups.CAMUNDA_ADMIN));
        try {
            Visitor stranger = new Visitor(port);
            stranger.get("/camunda/app/admin/default/");
            HttpResponse<String> answer = stranger.post(
                    "/camunda/api/admin/setup/default/user/create",
                    "{\"profile\": {\"id\": \"intruder\"}, \"credentials\": {\"password\": \"intruder\"}}");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(identityService.createUserQuery().userId("intruder").count())
                    .isZero();
        } finally {
            admins.forEach(admin -> identityService.createMembership(admin.getId(), Groups.CAMUNDA_ADMIN));
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Det, der er sendt, kan ikke bruges.");
    }
}
