package dk.raadslag.engine.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.IdentityProvider;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TestClock;
import dk.raadslag.support.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People sign in at an identity provider, a real one, and nobody gets in by it who should not. */
@RaadslagTest
class SingleSignOnTest {

    private static final String SILENT = "Den tjeneste, du logger ind med, svarer ikke. Prøv igen om lidt";
    private static final String PERSON = "vera-nord";
    private static final String SUBJECT = "4f1c9a1e";
    private static final String LEVEL = "https://data.gov.dk/concept/core/nsis/loa/Substantial";
    private static final String CLAIMS = """
            {"preferred_username": "%s", "given_name": "Vera", "family_name": "Nord", "acr": "%s", "groups": [%s]}""";
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/prove";
    private static final String WEBAPP_LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final Map<String, ?> LOGOUT = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @LocalServerPort
    int port;

    @Autowired
    IdentityProvider provider;

    @Autowired
    IdentityService identityService;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    private Visitor visitor;

    @BeforeEach
    void theProviderRuns() throws IOException {
        provider.start();
        visitor = new Visitor(port);
    }

    @AfterEach
    void theAccountIsGone() {
        identityService.deleteUser(PERSON);
    }

    @Test
    void whoSignsInAtTheProviderIsSignedInAsWhomItSays() throws Exception {
        HttpResponse<String> arrival = arrive(visitor, claims("rd-NJ", "secretariat-NJ"));

        assertThat(arrival.statusCode()).isEqualTo(302);
        assertThat(arrival.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/tasklist/default/");
        assertThat(arrival.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches("JSESSIONID=[^;]*; Path=/; HttpOnly; SameSite=Lax"));
        assertSignedIn(visitor);
        assertThat(groups()).containsExactlyInAnyOrder("rd-NJ", "secretariat-NJ");
        User account = identityService.createUserQuery().userId(PERSON).singleResult();
        assertThat(account.getFirstName() + " " + account.getLastName()).isEqualTo("Vera Nord");
        assertThat(visitor.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theWayThereAsksForTheAssuranceAndCannotBeForged() {
        assertThat(wayThere(visitor))
                .startsWith(provider.issuer() + "/authorize?")
                .contains("acr_values=https", "state=", "nonce=", "code_challenge_method=S256");
    }

    @Test
    void rolesEndWithTheNextClaimInEverySession() throws Exception {
        arrive(visitor, claims("rd-NJ"));
        identityService.createMembership(PERSON, "minister");
        arrive(new Visitor(port), claims("region-NJ"));
        assertThat(groups()).containsExactly("region-NJ");

        Visitor elsewhere = new Visitor(port);
        assertRefused(arrive(elsewhere, claims()), elsewhere, "giver ingen rolle i Rådslag");
        assertThat(groups()).isEmpty();
        assertThat(visitor.get("/camunda/api/engine/engine/default/group?member=" + PERSON)
                        .body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "rd-NJ, urn:rådslag:direktør-nord",
        "camunda-admin, urn:rådslag:drift",
        "rd-NJ, rd-NJ|camunda-admin|rd-XX|urn:rådslag:forkert|no-such-group"
    })
    void namesAreTranslatedAndWhatIsNoRoleIsLeftOut(String group, String names) throws Exception {
        arrive(visitor, claims(names.split("\\|")));

        assertThat(groups()).containsExactly(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "no-such-group", "", " ", "null", "urn:rådslag:forkert"})
    void whoHasNoRoleGetsNoAccount(String name) throws Exception {
        assertRefused(arrive(visitor, claims(name)), visitor, "giver ingen rolle i Rådslag. Bed den");
        assertThat(identityService.createUserQuery().userId(PERSON).count()).isZero();
    }

    @Test
    void missingAndOddClaimsGiveNoRole() throws Exception {
        for (String odd : List.of("{\"a\": 1}", "17", "[[\"rd-NJ\"]]", "[{\"rd-NJ\": true}]", "\"rd-NJ rd-HS\"")) {
            Visitor one = new Visitor(port);
            String claims = claims("rd-NJ").replace("[\"rd-NJ\"]", odd);
            assertRefused(arrive(one, claims), one, "giver ingen rolle");
        }
        assertRefused(
                arrive(visitor, claims("rd-NJ").replace("\"groups\"", "\"other\"")), visitor, "giver ingen rolle");
        assertThat(identityService.createUserQuery().userId(PERSON).count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"https://data.gov.dk/concept/core/nsis/loa/Low\"",
                "\"Substantial\"",
                "\"\"",
                "3",
                "[\"https://data.gov.dk/concept/core/nsis/loa/High\"]"
            })
    void whoIsNotKnownSurelyEnoughIsRefused(String level) throws Exception {
        String claims = claims("rd-NJ").replace("\"" + LEVEL + "\"", level);

        assertRefused(arrive(visitor, claims), visitor, "lavere sikringsniveau, end Rådslag kræver. Log ind igen");
        assertThat(identityService.createUserQuery().userId(PERSON).count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "iss, \"http://localhost:1/prove\"",
        "iss, \"https://evil.example\"",
        "exp, 1000000000",
        "aud, [\"another\"]",
        "nonce, \"guessed\"",
        "sub, \"\""
    })
    void aTokenThatIsNotForThisSignInIsRefused(String claim, String value) throws Exception {
        String claims = claims("rd-NJ").replaceFirst("\\{", "{\"%s\": %s, ".formatted(claim, value));

        assertRefused(arrive(visitor, claims), visitor, "kan ikke bruges.");
        assertThat(identityService.createUserQuery().userId(PERSON).count()).isZero();
    }

    @Test
    void anAnswerIsGoodOnceAndOnlyInTheSessionThatAsked() throws Exception {
        String answer = answer(visitor, claims("rd-NJ"));
        Visitor thief = new Visitor(port);
        assertRefused(thief.get(answer), thief, "kan ikke bruges");

        visitor.get(answer);
        assertSignedIn(visitor);
        visitor.post(WEBAPP_LOGOUT, "");
        assertRefused(visitor.get(answer), visitor, "kan ikke bruges");

        wayThere(thief);
        assertRefused(thief.get(answer), thief, "kan ikke bruges");
        assertRefused(thief.get("/login/oauth2/code/prove?error=access_denied&state=x"), thief, "kan ikke bruges");
        assertRefused(thief.get("/login/oauth2/code/prove"), thief, "kan ikke bruges");
    }

    @Test
    void whoStopsAtTheProviderIsToldSo() {
        String state = wayThere(visitor).replaceFirst(".*[?&]state=([^&]*).*", "$1");

        assertRefused(
                visitor.get("/login/oauth2/code/prove?error=access_denied&state=" + state),
                visitor,
                "Den tjeneste, du logger ind med, afviste dig, eller du afbrød selv. Prøv igen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nede", "unknown", "prove/../nede", "%00"})
    void aProviderThatDoesNotAnswerIsNoFault(String id) {
        Visitor lost = new Visitor(port);
        int status = lost.get("/oauth2/authorization/" + id).statusCode();

        assertThat(status).isIn(302, 400, 404);
        if (status == 302) {
            assertThat(lost.get("/log-ind").body()).contains(SILENT);
        }
    }

    /** One who waits does not make the next one wait in line. */
    @Test
    void aProviderThatTakesTheConnectionAndSaysNothingIsNotWaitedFor() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(12),
                () -> IntStream.range(0, 6)
                        .mapToObj(person -> CompletableFuture.runAsync(
                                () -> {
                                    Visitor waiting = new Visitor(port);
                                    assertRefused(waiting.get("/oauth2/authorization/tavs"), waiting, SILENT);
                                },
                                step -> new Thread(step).start()))
                        .toList()
                        .forEach(CompletableFuture::join));
    }

    @Test
    void norIsOneThatSaysNothingOfWhoHasSignedIn() {
        String state = wayThere(visitor, "stum").replaceFirst(".*[?&]state=([^&]*).*", "$1");

        assertTimeoutPreemptively(
                Duration.ofSeconds(12),
                () -> assertRefused(visitor.get("/login/oauth2/code/stum?code=x&state=" + state), visitor, SILENT));
    }

    @Test
    void anAccountWithAPasswordIsNotEntered() throws Exception {
        User builtIn = identityService.newUser(PERSON);
        builtIn.setPassword("hemmelig");
        identityService.saveUser(builtIn);

        assertRefused(arrive(visitor, claims("rd-NJ")), visitor, "konto, der allerede findes i Rådslag");
        assertThat(groups()).isEmpty();
    }

    @Test
    void anAccountThatGotAPasswordOrThatIsAnotherPersonsIsNotEntered() throws Exception {
        arrive(visitor, claims("rd-NJ"));
        Visitor namesake = new Visitor(port);
        assertRefused(
                namesake.get(answer(namesake, "another-subject", claims("minister"))), namesake, "allerede findes");
        assertThat(groups()).containsExactly("rd-NJ");

        User account = identityService.createUserQuery().userId(PERSON).singleResult();
        account.setPassword("hemmelig");
        identityService.saveUser(account);
        assertSignedOut(visitor);
        assertRefused(arrive(visitor, claims("rd-NJ")), visitor, "allerede findes");
    }

    @Test
    void aPersonWithANewNameKeepsTheAccountAndGetsNobodyElses() throws Exception {
        arrive(visitor, claims("rd-NJ"));
        Visitor renamed = new Visitor(port);
        arrive(renamed, claims("region-NJ").replace(PERSON, "admin"));

        assertThat(whoami(renamed)).contains(PERSON);
        assertThat(groups()).containsExactly("region-NJ");
    }

    @Test
    void aNameThatTheEngineDoesNotTakeIsReplaced() throws Exception {
        arrive(visitor, claims("rd-NJ").replace(PERSON, "vera@nord.dk'--"));

        assertSignedIn(visitor);
        User account = identityService
                .createUserQuery()
                .userLastName("Nord")
                .userFirstName("Vera")
                .singleResult();
        assertThat(account.getId()).matches("openid-[0-9a-f]{32}");
        identityService.deleteUser(account.getId());
    }

    @Test
    void anAccountWithoutAPasswordHasNone() throws Exception {
        arrive(visitor, claims("rd-NJ"));
        for (String guess : List.of("", "null")) {
            assertThat(new Visitor(port).logIn(PERSON, guess)).isEqualTo(401);
        }
        assertThat(new Visitor(port)
                        .withPassword(PERSON, "null")
                        .get("/engine-rest/task/count")
                        .statusCode())
                .isEqualTo(401);
        assertSignedIn(visitor);
        String credentials = "/camunda/api/engine/engine/default/user/%s/credentials".formatted(PERSON);
        for (String own : List.of("null", "\"\"")) {
            assertThat(visitor.put(
                                    credentials,
                                    "{\"password\": \"valgt\", \"authenticatedUserPassword\": %s}".formatted(own))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void builtInAccountsGoOnBeside() throws Exception {
        Visitor beside = new Visitor(port);
        String officer = accounts.of("region-NJ");
        assertThat(beside.logIn(officer, officer)).isEqualTo(200);
        assertThat(visitor.logIn(officer, officer)).isEqualTo(200);

        arrive(visitor, claims("rd-NJ"));
        assertThat(whoami(visitor)).contains(PERSON).doesNotContain(officer);
        assertThat(whoami(beside)).contains(officer);
        signOut(visitor);
        assertThat(whoami(beside)).contains(officer);
        assertThat(visitor.logIn(officer, officer)).isEqualTo(200);
        assertThat(whoami(visitor)).contains(officer).doesNotContain(PERSON);
    }

    @Test
    void aSessionEndsWithItsAccount() throws Exception {
        arrive(visitor, claims("rd-NJ"));
        identityService.deleteUser(PERSON);
        assertSignedOut(visitor);

        arrive(visitor, claims("region-NJ"));
        assertSignedIn(visitor);
        assertThat(groups()).containsExactly("region-NJ");
    }

    @Test
    void aSignInEndsAfterAnHour() throws Exception {
        arrive(visitor, claims("rd-NJ"));
        clock.setTo(clock.instant().plus(Duration.ofMinutes(59)));
        assertSignedIn(visitor);
        clock.setTo(clock.instant().plus(Duration.ofMinutes(2)));
        assertSignedOut(visitor);
        assertThat(visitor.get("/log-ind").body()).contains("\"leave\":false");
    }

    @Test
    void aSignInByAClockThatWasAheadLastsNoLonger() throws Exception {
        Instant now = clock.instant();
        clock.setTo(now.plus(Duration.ofDays(3653)));
        arrive(visitor, claims("rd-NJ"));
        clock.setTo(now);
        assertSignedOut(visitor);
    }

    @ParameterizedTest
    @ValueSource(strings = {WEBAPP_LOGOUT, "/log-ud"})
    void signingOutSignsOutEverywhere(String way) throws Exception {
        Visitor elsewhere = new Visitor(port);
        arrive(elsewhere, claims("rd-NJ"));
        arrive(visitor, claims("rd-NJ"));
        visitor.get("/log-ud/udbyder");
        assertSignedIn(visitor);

        assertThat(visitor.post(way, "").statusCode()).isIn(200, 302);
        assertSignedOut(visitor);
        assertSignedOut(elsewhere);
        assertThat(elsewhere.get("/log-ind").body()).contains("\"leave\":false");
        assertThat(visitor.get("/log-ind").body()).contains("\"leave\":true");
        String out =
                visitor.get("/log-ud/udbyder").headers().firstValue("Location").orElseThrow();
        assertThat(out)
                .startsWith(provider.issuer() + "/endsession?id_token_hint=")
                .contains("post_logout_redirect_uri=http://127.0.0.1:%d/camunda/app/tasklist/default/".formatted(port));
        assertThat(visitor.get("/log-ind").body()).contains("\"leave\":false");
    }

    @Test
    void theProviderSignsOutByItsBackChannel() throws Exception {
        arrive(visitor, claims("rd-NJ"));
        Visitor server = new Visitor(port);
        Map<String, ?> events = Map.of("events", LOGOUT);

        String token = logoutToken(SUBJECT, IdentityProvider.CLIENT, events);
        assertThat(signOut(server, token.replaceFirst("(.*)[.].*", "$1." + "x".repeat(342))))
                .isEqualTo(400);
        assertThat(signOut(server, logoutToken(SUBJECT, "another", events))).isEqualTo(400);
        assertThat(signOut(server, logoutToken(SUBJECT, IdentityProvider.CLIENT, Map.of())))
                .isEqualTo(400);
        assertThat(signOut(server, "not.a.token")).isEqualTo(400);
        Map<String, Object> foreign = Map.of("events", LOGOUT, "iss", "http://localhost:1/prove");
        assertThat(signOut(server, logoutToken(SUBJECT, IdentityProvider.CLIENT, foreign)))
                .isEqualTo(400);
        Map<String, Object> nobody = new HashMap<>(Map.of("events", LOGOUT, "sid", "a-session"));
        nobody.put("sub", null);
        assertThat(signOut(server, logoutToken(SUBJECT, IdentityProvider.CLIENT, nobody)))
                .isEqualTo(400);
        assertThat(signOut(server, logoutToken("somebody-else", IdentityProvider.CLIENT, events)))
                .isEqualTo(200);
        assertSignedIn(visitor);

        assertThat(signOut(server, token)).isEqualTo(200);
        assertSignedOut(visitor);
        arrive(visitor, claims("rd-NJ"));
        assertSignedIn(visitor);
    }

    @Test
    void springSecurityGuardsNothingElse() {
        assertThat(visitor.get("/log-ind").headers().map()).doesNotContainKey("X-Frame-Options");
        for (String way :
                List.of("/login", "/logout", "/oauth2/authorization", "/login/oauth2/code/", "/login?error")) {
            assertThat(visitor.get(way).statusCode()).as(way).isIn(404, 302);
        }
    }

    @Test
    void withoutAProviderThereIsNoSpringSecurity() {
        new WebApplicationContextRunner()
                .withUserConfiguration(SingleSignOn.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("springSecurityFilterChain"));
    }

    private static String claims(String... groups) {
        return CLAIMS.formatted(PERSON, LEVEL, groups.length == 0 ? "" : "\"" + String.join("\", \"", groups) + "\"");
    }

    private HttpResponse<String> arrive(Visitor person, String claims) throws IOException, InterruptedException {
        return person.get(answer(person, claims));
    }

    private String answer(Visitor person, String claims) throws IOException, InterruptedException {
        return answer(person, SUBJECT, claims);
    }

    private String answer(Visitor person, String subject, String claims) throws IOException, InterruptedException {
        URI answer = provider.signIn(URI.create(wayThere(person)), subject, claims);
        return answer.getRawPath() + "?" + answer.getRawQuery();
    }

    private static String wayThere(Visitor person) {
        return wayThere(person, "prove");
    }

    private static String wayThere(Visitor person, String provider) {
        return person.get("/oauth2/authorization/" + provider)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String logoutToken(String subject, String audience, Map<String, ?> claims) {
        return provider.token(subject, audience, claims).serialize();
    }

    private static int signOut(Visitor server, String token) {
        return server.send(BACK_CHANNEL, "logout_token=" + token).statusCode();
    }

    private void signOut(Visitor person) {
        person.get("/camunda/app/tasklist/default/");
        assertThat(person.post(WEBAPP_LOGOUT, "").statusCode()).isEqualTo(200);
    }

    private static String whoami(Visitor person) {
        return person.get("/camunda/api/admin/auth/user/default").body();
    }

    private List<String> groups() {
        return identityService.createGroupQuery().groupMember(PERSON).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static void assertSignedIn(Visitor person) {
        person.get("/camunda/app/tasklist/default/");
        assertThat(person.get("/sager").statusCode()).isEqualTo(200);
    }

    private static void assertSignedOut(Visitor person) {
        assertThat(person.get("/sager").statusCode()).isEqualTo(302);
        assertThat(person.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(404);
    }

    private static void assertRefused(HttpResponse<String> arrival, Visitor person, String sentence) {
        assertThat(arrival.statusCode()).as(arrival.body()).isEqualTo(302);
        assertThat(arrival.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/tasklist/default/");
        assertThat(person.get("/log-ind").body()).contains(sentence);
        assertThat(person.get("/log-ind").body()).contains("\"refusal\":\"\"");
        assertSignedOut(person);
    }
}
