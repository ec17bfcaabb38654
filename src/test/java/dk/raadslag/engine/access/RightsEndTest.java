package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rights of a person who is signed in end when they end. */
@RaadslagTest
class RightsEndTest extends ProcessTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String DIRECTOR = "leaving-director";
    private static final String CONFIRMED = "{\"variables\": {\"decision\": {\"value\": \"CONFIRMED\"}}}";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identityService;

    private String number;
    private String completion;
    private Visitor director;

    @BeforeEach
    void aDirectorIsSignedInAndHasATask() {
        number = desk.document("JC-0851", "SYGEDAGPENGE");
        completion = ENGINE + "task/" + progress.taskId(number, "userTask_confirmFinding") + "/submit-form";
        User account = identityService.newUser(DIRECTOR);
        account.setFirstName("Vera");
        account.setLastName("Væk");
        account.setPassword(DIRECTOR);
        identityService.saveUser(account);
        identityService.createMembership(DIRECTOR, "rd-NJ");
        director = signedIn(DIRECTOR);
        assertThat(director.get("/sager/" + number).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void theAccountIsGone() {
        identityService.deleteUser(DIRECTOR);
    }

    @Test
    void aDirectorWhoHasLeftTheGroupDecidesNothing() {
        identityService.deleteMembership(DIRECTOR, "rd-NJ");

        assertThat(director.post(completion, CONFIRMED).statusCode()).isBetween(400, 499);
        assertStillToBeConfirmed();
        assertThat(director.get("/sager/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void aDirectorWithoutTheRegionDecidesNothing() {
        identityService.deleteTenantGroupMembership(RegionCode.NJ.name(), "rd-NJ");
        try {
            assertThat(director.post(completion, CONFIRMED).statusCode()).isBetween(400, 499);
            assertStillToBeConfirmed();
        } finally {
            identityService.createTenantGroupMembership(RegionCode.NJ.name(), "rd-NJ");
        }
    }

    @Test
    void aNewGroupCountsAtOnce() {
        identityService.deleteMembership(DIRECTOR, "rd-NJ");
        director.get(ENGINE + "task/count");
        identityService.createMembership(DIRECTOR, "rd-NJ");

        var answer = director.post(completion, CONFIRMED);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @Test
    void aSessionEndsWithItsAccount() {
        identityService.deleteUser(DIRECTOR);

        assertThat(director.post(completion, CONFIRMED).statusCode()).isEqualTo(401);
        assertSignedOut();
    }

    @Test
    void aSessionDoesNotPassToANewAccountOfTheSameName() {
        identityService.deleteUser(DIRECTOR);
        User namesake = identityService.newUser(DIRECTOR);
        namesake.setPassword("another");
        identityService.saveUser(namesake);
        identityService.createMembership(DIRECTOR, "rd-NJ");

        assertThat(director.post(completion, CONFIRMED).statusCode()).isEqualTo(401);
        assertSignedOut();
    }

    @Test
    void aNewPasswordEndsEverySessionButTheOneItWasChosenIn() {
        Visitor elsewhere = signedIn(DIRECTOR);

        assertThat(elsewhere
                        .put(
                                ENGINE + "user/" + DIRECTOR + "/credentials",
                                "{\"password\": \"new\", \"authenticatedUserPassword\": \"%s\"}".formatted(DIRECTOR))
                        .statusCode())
                .isEqualTo(204);
        assertThat(director.post(completion, CONFIRMED).statusCode()).isEqualTo(401);
        assertSignedOut();
        assertThat(elsewhere.get("/sager/" + number).statusCode()).isEqualTo(200);
    }

    private void assertSignedOut() {
        assertStillToBeConfirmed();
        assertThat(director.get("/sager/" + number).statusCode()).isEqualTo(302);
    }

    private void assertStillToBeConfirmed() {
        assertThat(progress.openTasks(number)).containsExactly("userTask_confirmFinding @ [rd-NJ]");
    }

    private Visitor signedIn(String user) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
